import type { Rule } from '../normalise.js';
import { eachSchema } from '../walk.js';

/** `minimum: 0, exclusiveMinimum: true` → `exclusiveMinimum: 0`. */
export const exclusiveBounds: Rule = {
  name: 'exclusive bounds as numbers',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      for (const [exclusive, bound] of [
        ['exclusiveMinimum', 'minimum'],
        ['exclusiveMaximum', 'maximum'],
      ]) {
        if (typeof schema[String(exclusive)] !== 'boolean') continue;
        const applies = schema[String(exclusive)] && String(bound) in schema;
        delete schema[String(exclusive)];
        if (!applies) continue;
        schema[String(exclusive)] = schema[String(bound)];
        delete schema[String(bound)];
        count++;
      }
    });
    return count;
  },
};
