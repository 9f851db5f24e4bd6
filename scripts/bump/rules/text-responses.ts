// @ts-check
import { operationsOf, resolved } from '../walk.js';

/** What answers with text, although the document says nothing of it. @type {Record<string, string>} */
const texts = { GetPublicInterstitial: 'text/html' };

/** @type {import('../normalise.js').Rule} */
export const answersInText = {
  name: 'answers in text that the document leaves out',
  apply(document) {
    let count = 0;
    for (const { operation } of operationsOf(document)) {
      const media = texts[operation['operationId']];
      const answer = operation['responses']?.['200'];
      if (!media || !answer || resolved(document, answer).content) continue;
      answer.content = { [media]: { schema: { type: 'string' } } };
      count++;
    }
    return count;
  },
};
