import { own, resolved } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { operationsOf } from '../walk.js';

/** The operations that return text, although the document does not say so. */
const texts: Record<string, string> = { GetPublicInterstitial: 'text/html' };

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
