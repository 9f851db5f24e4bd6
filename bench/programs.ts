// @ts-check
// The texts of programs that use a client, for the type checker.
import { readExamples } from '../scripts/codegen/examples.js';
import { nameInCopy } from './many-operations.js';

/** @typedef {import('../scripts/codegen/operations.js').Document} Document */

/** @param {string} from */
const start = (from) => `import { createClerk } from '${from}';
const clerk = createClerk({ secretKey: 'sk_test_1' });
`;

/** Two calls, and something read of their answers. @param {string} from where the client is imported from */
export const twoCalls = (from) => `${start(from)}export const domains = (await clerk.domains.list()).data;
export const addresses = (await clerk.users.get('user_1')).email_addresses;
`;

/** @param {string[]} calls */
const inFunctions = (calls) => calls.map((call, i) => `export async function call${i}() {\n${call}\n}`).join('\n');

/**
 * A call of every operation.
 *
 * @param {Document} document
 * @param {string} from where the client is imported from
 * @param {number} [times] how often each operation is there, in a project with many
 */
export async function everyCall(document, from, times = 1) {
  const examples = await readExamples(document);
  const calls = Array.from({ length: times }, (_, i) =>
    examples.map(({ call }) =>
      call
        .replace(`await openAsBlob('logo.png')`, 'new Blob()') // needs no types of Node
        .replace(/\bclerk\.(\w+)/, (_, namespace) => `clerk.${nameInCopy(namespace, i + 1)}`),
    ),
  );
  return start(from) + inFunctions(calls.flat());
}

/** The same calls by a bare client of `openapi-fetch`. @param {Document} document @param {string} from where `paths` is imported from */
export async function everyBareCall(document, from) {
  const examples = await readExamples(document);
  const calls = examples.map(({ operation, ids, body, query }) => {
    const { verb, path, pathParameters } = operation;
    const params = {
      ...(ids.length && { path: Object.fromEntries(pathParameters.map(({ name }, i) => [name, ids[i]])) }),
      ...(Object.keys(query).length && { query }),
    };
    const init = { ...(Object.keys(params).length && { params }), ...(body !== undefined && { body }) };
    const text = JSON.stringify(init, (_, value) => (value instanceof Blob ? 'BLOB' : value));
    return `const { data } = await client.${verb}('${path}', ${text.replaceAll('"BLOB"', 'new Blob()')});\nreturn data;`;
  });
  return `import createClient from 'openapi-fetch';
import type { paths } from '${from}';
const client = createClient<paths>({ baseUrl: 'https://api.clerk.com/v1' });
${inFunctions(calls)}`;
}
