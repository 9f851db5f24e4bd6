// @ts-check
// Lint rules for the specs of webhooks. redocly.yaml configures each.

/** @typedef {import('@redocly/openapi-core').Oas3Rule} Rule */
/** @typedef {{ $ref?: string, allOf?: Part[], properties?: Record<string, Part>, const?: unknown }} Part */

/** `subscriptionItem.pastDue` → `SubscriptionItemPastDue` @param {string} event */
const operationIdOf = (event) => event.replace(/(^|\.)([a-z])/g, (_all, _dot, first) => first.toUpperCase());

/**
 * What is wrong with the body of an event, if anything is. It must be the envelope, with the event's own `type` and data.
 *
 * @param {Part | undefined} schema
 * @param {string} event
 */
function bodyProblem(schema, event) {
  const [envelope, own, ...more] = schema?.allOf ?? [];
  if (!envelope?.$ref?.endsWith('/WebhookEnvelope.yaml') || !own?.properties || more.length > 0)
    return 'must be `allOf` of `WebhookEnvelope.yaml` and an object with `type` and `data`';
  if (own.properties['type']?.const !== event) return `must have the type \`const: ${event}\``;
  return own.properties['data']?.$ref ? undefined : 'must refer to a named schema for its data';
}

/** An event is one POST with an ID, a summary, a body of the one form, and an example. @type {Rule} */
export const webhookEvent = () => {
  let event = '';
  return {
    PathItem: {
      enter(_item, { key }) {
        event = String(key);
      },
    },
    Operation(operation, { report, location, key }) {
      const say = (/** @type {string} */ message) =>
        report({ message: `The event \`${event}\` ${message}.`, location });
      const id = operationIdOf(event);
      if (key !== 'post') say('must be a POST');
      if (operation.operationId !== id) say(`must have the operationId \`${id}\``);
      const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody : undefined;
      const media = body?.content['application/json'];
      const problem = bodyProblem(media?.schema, event);
      if (problem) say(`has a body that is not as it should be: it ${problem}`);
      if (media?.example === undefined) say('must have an example');
    },
  };
};
