// llms.txt and llms-full.txt: the documentation as text for language models.
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { root } from '../cli.js';
import { camelCase, isRepeatable, queryType, type Operation } from '../codegen/operations.js';
import type { HandwrittenHelper } from './handwritten.js';

const guidesFolder = path.join(root, 'docs/guides');

/** A helper on a line: without `options`, and without the promise. */
function line(operation: Operation): string {
  const { namespace, method, pathParameters, body, queryParameters, response, rateLimit } = operation;
  const parameters = [
    ...pathParameters.map(({ name }) => camelCase(name)),
    ...(body ? [`body: ${body.type}`] : []),
    ...(queryParameters.length ? [`query: ${queryType(operation)}`] : []),
  ];
  const limit = rateLimit ? ` limit ${rateLimit.requests}/${rateLimit.window / 1_000} s` : '';
  const mark = isRepeatable(operation) ? '' : ' *';
  return `${namespace}.${method}(${parameters.join(', ')}): ${response.type}${mark}${limit}`;
}

const head = `# clerk-bapi

> A TypeScript SDK for the Clerk Backend API. Independent of Clerk.

\`\`\`ts
import { createClerk, isClerkAPIError, paginate } from 'clerk-bapi';
const clerk = createClerk(); // CLERK_SECRET_KEY
const user = await clerk.users.create({ email_address: ['ada@example.com'] });
for await (const { id } of paginate(clerk.users.list)) console.log(id);
\`\`\`

- Arguments: the IDs of the path, then body, query, options. Fields have the names of the API (snake_case).
- A helper returns the data or throws ClerkAPIError, ClerkConnectionError, ClerkTimeoutError, ClerkRateLimitError.
- Options: timeout (30,000 ms an attempt), deadline (120,000 ms a call), retry, signal, headers, secretKey.
- A list has 10 elements unless asked for more (limit, offset; at most 500). paginate(helper, ...ids, query) reads all.
- Limits: 1,000 requests in 10 s for sk_live_, 100 in 10 s for sk_test_. createClerk({ rateLimit: true }) stays below.
- clerk.raw.GET(path, { params }) returns { data, error, response }.
- Entry points: clerk-bapi/tokens (verifyToken), /webhooks (verifyWebhook, signWebhook), /bulk (bulk, fileJournal), /redis, /undici,
  /proxy, /core and /resources/*, /types; clerk-bapi-emulator (createEmulator) for tests.

| what happened | GET, PUT, DELETE, other helpers | helpers marked * |
| --- | --- | --- |
| 429, 425, no connection | repeated | repeated |
| 5xx, 408, broken connection, timeout | repeated | thrown: it may have taken effect |
| any other status | thrown | thrown |

A repeated request can be rejected (404 of a DELETE, 400 of a revocation) though the first one took effect. Its message has
"after an attempt of unknown outcome": take that error for a success.
`;

/** Every helper on a line of its own. */
function helperLines(operations: Operation[], handwritten: HandwrittenHelper[]): string {
  return [
    ...operations.map(line),
    ...handwritten.map(
      ({ namespace, method, doc: { parameters } }) =>
        `${namespace}.${method}(${[...parameters.keys()].filter((name) => name !== 'options').join(', ')}) handwritten`,
    ),
  ].join('\n');
}

/** llms.txt of the npm package: without links, since the package has no pages. */
export const packageLlms = (operations: Operation[], handwritten: HandwrittenHelper[]): string =>
  `${head}\n## Helpers\n\n${helperLines(operations, handwritten)}\n`;

/** The two files of the site by their names. */
export async function llmsFiles(
  operations: Operation[],
  handwritten: HandwrittenHelper[],
  pages: Map<string, string>,
): Promise<Map<string, string>> {
  const names = (await fs.readdir(guidesFolder)).filter((name) => name.endsWith('.md')).sort();
  const guides = await Promise.all(names.map((name) => fs.readFile(path.join(guidesFolder, name), 'utf8')));
  const links = guides.map((text, i) => {
    const [, title = ''] = /^# (.*)$/m.exec(text) ?? [];
    return `- [${title}](guides/${names[i]?.replace(/\.md$/, '.html')})`;
  });
  const short = `${head}
## Guides

${links.join('\n')}
- [Options and exports](reference/package/index.html)
- [Everything as text](llms-full.txt)

## Helpers

Each has a page: \`users.create\` is reference/users/create.html.

${helperLines(operations, handwritten)}
`;
  const reference = [...pages].flatMap(([file, text]) =>
    /^reference\/[a-z]\w*\/\w+\.md$/.test(file) && !file.startsWith('reference/types/')
      ? [
          text
            .replace(/^---\n[\s\S]*?\n---\n|<\/?span[^>]*>|<wbr>|<\/?code>/g, '')
            .replace(/^# \[(\w+)\]\([^)]*\)/m, '# $1')
            .replace(/^```ts signature$/gm, '```ts')
            .replace(/\nThe response:\n\n```\w+\n[\s\S]*?\n```\n/, ''),
        ]
      : [],
  );
  return new Map([
    ['public/llms.txt', short],
    ['public/llms-full.txt', [head, ...guides, ...reference].join('\n\n')],
  ]);
}
