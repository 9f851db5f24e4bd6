// What a document says beside the API: examples, links, titles, notes to other tools.
import { isObject } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { eachObject, eachSchema } from '../walk.js';

/** What the project itself writes into a spec. */
const ours = new Set(['x-helper', 'x-repeatable', 'x-open-enum']);

/** Deletes some keys of every object. */
const without = (name: string, goes: (key: string) => boolean): Rule => ({
  name,
  apply(document) {
    let count = 0;
    eachObject(document, (object) => {
      for (const key of Object.keys(object)) {
        if (!goes(key)) continue;
        delete object[key];
        count++;
      }
    });
    return count;
  },
});

/** They are words of others. */
export const examples: Rule = without('examples', (key) =>
  ['example', 'examples', 'externalDocs', 'xml'].includes(key),
);

export const vendorExtensions: Rule = without('notes to other tools', (key) => key.startsWith('x-') && !ours.has(key));

/** A schema has a name. */
export const titles: Rule = {
  name: 'titles of schemas',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (!('title' in schema)) return;
      delete schema['title'];
      count++;
    });
    return count;
  },
};

export const spelledOutDefaults: Rule = {
  name: 'defaults spelled out',
  apply(document) {
    let count = 0;
    eachObject(document, (object) => {
      for (const key of ['required', 'deprecated', 'nullable', 'readOnly', 'writeOnly', 'uniqueItems']) {
        const isDefault =
          object[key] === false || (key === 'required' && Array.isArray(object[key]) && !object[key].length);
        if (!isDefault || isObject(object['content'])) continue; // of a body, `required: false` is worth saying
        delete object[key];
        count++;
      }
    });
    return count;
  },
};
