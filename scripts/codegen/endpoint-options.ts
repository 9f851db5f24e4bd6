// The endpoint options of an operation (src/endpoints/endpoint-factory.ts), as source text.
import { braces, call, literal, type Doc } from './layout.js';
import type { Operation } from './operations.js';

type Options = Record<string, unknown>;

/** What the query serializer must know. Times, it tells by their names. */
function queryOptions({ queryParameters }: Operation): Options {
  const options: Options = {};
  const maxima = new Set(queryParameters.flatMap(({ schema }) => schema['maxItems'] ?? []));
  const names = (isNamed: (parameter: Operation['queryParameters'][number]) => boolean) => {
    const found = queryParameters.filter(isNamed).map(({ name }) => name);
    return found.length ? found : undefined;
  };
  if (maxima.size) {
    const maxItems = Math.min(...([...maxima] as number[]));
    options['maxItems'] = maxItems;
    options['unlimited'] = names(({ schema }) => schema.type === 'array' && schema['maxItems'] !== maxItems);
  }
  options['joined'] = names(({ explode }) => explode === false);
  options['nullable'] = names(({ schema }) => Array.isArray(schema.type) && schema.type.includes('null'));
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** The page info of an operation that returns a list: how to request its pages. */
function pageInfo({ queryParameters, response }: Operation): Options | undefined {
  if (!response.isList) return undefined;
  const named = (name: string) => queryParameters.find((parameter) => parameter.name === name);
  const limit = named('limit');
  if (!limit || !named('offset')) return {};
  return {
    maximum: limit.schema.maximum,
    ...(named('starting_after') && { cursor: true }),
    ...(named('paginated') && { paginated: true }),
  };
}

/** The endpoint options of an operation, if it has any. */
export function endpointOptions(operation: Operation): Doc | undefined {
  const { verb, queryParameters, body, response, repeatable, rateLimit } = operation;
  const options: Doc[] = [];
  if (body) options.push('body: true');
  if (queryParameters.length) options.push(['query: ', literal(queryOptions(operation))]);
  if (repeatable) options.push('repeatable: true');
  if (verb === 'DELETE' && response.type === 'void') options.push('bodiless: true');
  if (rateLimit) options.push(['rateLimit: ', literal(rateLimit)]);
  if (response.text) options.push('text: true');
  if (body?.file) options.push(['formData: ', call('formData', [literal(body.file)])]);
  const pages = pageInfo(operation);
  if (pages) options.push(['pages: ', literal(pages)]);
  return options.length ? braces(options) : undefined;
}
