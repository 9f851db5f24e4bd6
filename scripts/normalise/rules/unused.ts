import { errorSchemas } from '../../codegen.config.js';
import { at } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { eachObject, operationsOf } from '../walk.js';

/**
 * Drops components that no operation leads to.
 *
 * @param spared - Schemas.
 */
const withoutUnused = (name: string, spared: string[] = []): Rule => ({
  name,
  apply(document) {
    const used = new Set<unknown>();
    const follow = (root: unknown) =>
      eachObject(root, (object) => {
        const target = typeof object['$ref'] === 'string' ? at(document, object['$ref']) : undefined;
        if (!target || used.has(target)) return;
        used.add(target);
        follow(target);
      });
    follow(document.paths);
    let count = 0;
    for (const kind of [
      'schemas',
      'parameters',
      'responses',
      'requestBodies',
      'headers',
      'examples',
      'links',
      'callbacks',
      'pathItems',
    ]) {
      const components = document.components[kind] ?? {};
      for (const name of Object.keys(components)) {
        if (used.has(components[name]) || (kind === 'schemas' && spared.includes(name))) continue;
        delete components[name];
        count++;
      }
      if (Object.keys(components).length === 0) delete document.components[kind];
    }
    return count;
  },
});

/** Before names are given: a schema that nobody uses takes none from another. Error responses will want those of errors. */
export const unusedComponents = withoutUnused('unused components', [errorSchemas.body, errorSchemas.element]);

/** When all is done. */
export const leftovers = withoutUnused('components no longer used');

export const unusedTags: Rule = {
  name: 'unused tags',
  apply(document) {
    const used = new Set(operationsOf(document).flatMap(({ operation }) => operation['tags'] ?? []));
    const tags = document.tags ?? [];
    document.tags = tags.filter(({ name }) => used.has(name));
    return tags.length - document.tags.length;
  },
};
