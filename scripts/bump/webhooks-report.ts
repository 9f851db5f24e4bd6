// What changed between two specs of webhooks for users of the types: an event is something that they receive.
import type { Document, PathItem } from '../codegen/document.js';
import { compare } from '../diff/compare.js';
import { withoutPath } from '../diff/events.js';
import type { Comparison } from './reports.js';

/** A spec of webhooks, ready to be compiled, as an API whose operations return the events. */
export function asApi({ webhooks = {}, ...document }: Document): Document {
  const paths = Object.entries(webhooks).map(([type, { post }]): [string, PathItem] => {
    const content = post?.requestBody?.content ?? {};
    const { operationId = type, summary = '', description = '', deprecated } = post ?? {};
    return [
      `/${type}`,
      {
        post: {
          operationId,
          'x-helper': type,
          summary,
          description,
          ...(deprecated && { deprecated }),
          responses: { '200': { description: '', content } },
        },
      },
    ];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/**
 * @param older - By `asApi`.
 * @param newer - By `asApi`.
 */
export const comparisonOfEvents = (from: string, older: Document, newer: Document): Comparison => ({
  from,
  to: newer.info.version,
  older,
  newer,
  changes: compare(older, newer).map(withoutPath),
  noun: 'Events',
});
