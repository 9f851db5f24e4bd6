import type { Rule } from '../normalise.js';
import { eachSchema } from '../walk.js';

/** Whether JavaScript, in which the emulator checks what it gets, knows a regular expression. */
function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

export const patterns: Rule = {
  name: 'patterns of other languages',
  apply(document, { problem }) {
    eachSchema(document, (schema) => {
      const { pattern } = schema;
      if (typeof pattern === 'string' && !isRegularExpression(pattern))
        problem(
          schema,
          undefined,
          `the pattern ${JSON.stringify(pattern)} is no regular expression of JavaScript. Change or remove it in a copy of the document.`,
        );
    });
    return 0;
  },
};
