import { openEnumKey } from '../../codegen.config.js';
import type { Rule } from '../normalise.js';
import { eachSchema } from '../walk.js';

/** A value twice says no more than once. */
export const repeatedValues: Rule = {
  name: 'repeated values of an enum',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (!Array.isArray(schema['enum'])) return;
      const values = [...new Set(schema['enum'])];
      if (values.length === schema['enum'].length) return;
      schema['enum'] = values;
      count++;
    });
    return count;
  },
};

/** An enum that may be `null` must have that value, and one that has it must have that type. */
export const enumsOfNull: Rule = {
  name: 'null in an enum and in its type',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      const { enum: values, type } = schema;
      if (!Array.isArray(values) || type === undefined) return;
      const types = [type].flat();
      if (types.includes('null') === values.includes(null)) return;
      if (types.includes('null')) schema['enum'] = [...values, null];
      else schema['type'] = [...types, 'null'];
      count++;
    });
    return count;
  },
};

/** The document's mark of an enum to which the API may add values at any time becomes ours. */
export const openEnums: Rule = {
  name: 'open enums',
  apply(document) {
    let count = 0;
    eachSchema(document, (schema) => {
      if (schema[openEnumKey.key] !== openEnumKey.value) return;
      schema['x-open-enum'] = true;
      count++;
    });
    return count;
  },
};
