import { textResponses as texts } from '../../codegen.config.js';
import { own, resolved } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { operationsOf } from '../walk.js';

export const textResponses: Rule = {
  name: 'text responses that the document leaves out',
  apply(document) {
    let count = 0;
    for (const { operation } of operationsOf(document)) {
      const media = own(texts, operation.operationId ?? '');
      const response = operation.responses?.['200'];
      if (!media || !response || resolved(document, response).content) continue;
      response.content = { [media]: { schema: { type: 'string' } } };
      count++;
    }
    return count;
  },
};
