// The texts of programs that use a client, for the type checker.
import { readExamples } from '../scripts/codegen/examples.js';
import type { Document } from '../scripts/codegen/document.js';
import { nameInCopy } from './many-operations.js';

const start = (from: string) => `import { createClerk } from '${from}';
const clerk = createClerk({ secretKey: 'sk_test_1' });
`;

/**
 * Two calls, and something read of their responses.
 *
 * @param from where the client is imported from
 */
export const twoCalls = (from: string) => `${start(from)}export const domains = (await clerk.domains.list()).data;
export const addresses = (await clerk.users.get('user_1')).email_addresses;
`;

const inFunctions = (calls: string[]) =>
  calls.map((call, i) => `export async function call${i}() {\n${call}\n}`).join('\n');

/**
 * A call of every operation.
 *
 * @param from where the client is imported from
 * @param times how often each operation is there, in a project with many
 */
export async function everyCall(document: Document, from: string, times = 1): Promise<string> {
  const examples = await readExamples(document);
  const calls = Array.from({ length: times }, (_, i) =>
    examples.map(({ call }) =>
      call
        // Neither needs types of Node.
        .replace(`await openAsBlob('logo.png')`, 'new Blob()')
        .replace(/process\.env\['\w+'\]/, "'ak_1'")
        .replace(/\bclerk\.(\w+)/, (_, namespace: string) => `clerk.${nameInCopy(namespace, i + 1)}`),
    ),
  );
  return start(from) + inFunctions(calls.flat());
}

/**
 * The same calls by a bare client of `openapi-fetch`.
 *
 * @param from where `paths` is imported from
 */
export async function everyBareCall(document: Document, from: string): Promise<string> {
  const examples = await readExamples(document);
  const calls = examples.map(({ operation, ids, body, query }) => {
    const { verb, path, pathParameters } = operation;
    const params = {
      ...(ids.length && { path: Object.fromEntries(pathParameters.map(({ name }, i) => [name, ids[i]])) }),
      ...(Object.keys(query).length && { query }),
    };
    const init = { ...(Object.keys(params).length && { params }), ...(body !== undefined && { body }) };
    const text = JSON.stringify(init, (_, value: unknown) => (value instanceof Blob ? 'BLOB' : value));
    return `const { data } = await client.${verb}('${path}', ${text.replaceAll('"BLOB"', 'new Blob()')});\nreturn data;`;
  });
  return `import createClient from 'openapi-fetch';
import type { paths } from '${from}';
const client = createClient<paths>({ baseUrl: 'https://api.clerk.com/v1' });
${inFunctions(calls)}`;
}
