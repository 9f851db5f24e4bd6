// The table of Clerk's own SDK: which helper does what each of its methods does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reasons } from '../checks/official/reasons.js';
import type { Outcome, Use } from '../checks/official/run.js';
import { root } from '../cli.js';
import type { Document, Schema } from '../codegen/document.js';
import { readOperations, type Operation } from '../codegen/operations.js';
import { resolved } from '../codegen/references.js';
import { code, table, text } from './markdown.js';
import { pairOf, snakeCase, type Pair } from './official-calls.js';

export const officialGuideFile = 'docs/guides/from-clerk-backend.md';

type Operations = Map<string, Operation>;

/** The begin of what is generated; the prose above it is written by hand. */
const marker = '<!-- Below: written by `npm run docs:official`. -->';

/** How the result of a list differs. */
function resultNote(document: Document, operation: Operation, isPage: boolean): string {
  if (!operation.response.isList) return '';
  const isArray =
    resolved<Schema>(document, { $ref: `#/components/schemas/${operation.response.type}` }).type === 'array';
  if (isPage)
    return isArray ? 'an array, for `{ data, totalCount }`' : '`{ data, total_count }`, for `{ data, totalCount }`';
  return '';
}

const notes: Record<string, string> = {
  'users.getUserList': 'the count is a second request in both; `paginate` reads all users',
  'users.updateUser': 'metadata has a call of its own, as it is a second request there',
  'organizations.updateOrganization': 'metadata has a call of its own, as it is a second request there',
  'idPOAuthAccessToken.verify':
    '`audience` is not sent: check `aud`, or use [`verifyToken`](/reference/package/verifyToken), whose option it is',
  'instance.updateRestrictions': "`ignoreDotsForGmailAddresses` is not in the API's document",
  'sessions.getToken': "without a template [`sessions.createToken('sess_1')`](/reference/sessions/createToken)",
};

/** The calls that take the place of a method, each with a link to its helper. */
const linked = ({ ours }: Pair): string =>
  ours.map(({ helper, code: call }) => `[${code(call)}](/reference/${helper.replace('.', '/')})`).join('<br>');

async function row(document: Document, operations: Operations, name: string, use: Use | undefined): Promise<string[]> {
  const pair = use && (await pairOf(document, operations, name, use.calls));
  if (!use || !pair || pair.ours.length === 0)
    return [code(name), 'none', text(reasons[name] ?? 'it sends no request')];
  const [first] = use.helpers.flatMap((helper) => operations.get(helper) ?? []);
  const differs = [
    use.helpers.length > 1 && !notes[name] ? `${use.helpers.length} requests there` : '',
    first ? resultNote(document, first, use.isPage) : '',
    notes[name] ?? '',
    pair.dropped.length > 0 && !notes[name] ? `without ${pair.dropped.map(code).join(', ')}` : '',
  ];
  return [code(pair.theirs), linked(pair), differs.filter(Boolean).join('; ')];
}

/** The generated part of the guide: a table for each namespace. */
export async function officialTable(
  document: Document,
  { methods, uses }: Pick<Outcome, 'methods' | 'uses'>,
): Promise<string> {
  const operations: Operations = new Map(
    readOperations(document).map((one) => [`${one.namespace}.${one.method}`, one]),
  );
  const namespaces = [...new Set(methods.map((name) => name.replace(/\..*/, '')))];
  const titleOf = (namespace: string) => namespace.replace('__experimental_', '');
  namespaces.sort((a, b) => titleOf(a).localeCompare(titleOf(b), 'en'));
  const contents = namespaces.map(titleOf).map((title) => `[${title}](#${title.toLowerCase()})`);
  const sections = await Promise.all(
    namespaces.map(async (namespace) => {
      const own = methods.filter((name) => name.startsWith(`${namespace}.`));
      const rows = await Promise.all(own.map((name) => row(document, operations, name, uses.get(name))));
      return `### ${titleOf(namespace)}\n\n${table(['`@clerk/backend`', '`clerk-bapi`', 'what differs'], rows)}`;
    }),
  );
  return `${marker}\n\n${contents.join(', ')}\n\n${sections.join('\n\n')}\n`;
}

/** The guide with its generated part replaced. */
export const withTable = (guide: string, generated: string): string =>
  `${guide.slice(0, guide.indexOf(marker)).trimEnd()}\n\n${generated}`;

/** Other SDKs' names of each helper, as the guide has them: `getUserList` and `get_user_list` of `users.list`. */
export function officialNames(): Map<string, string[]> {
  const guide = readFileSync(path.join(root, officialGuideFile), 'utf8');
  const names = new Map<string, string[]>();
  for (const [, theirs = '', ours = '', differs = ''] of guide.matchAll(
    /^\| `([\w.]+)\(.*?`\s*\| (\[.*?)\s*\| (.*)\|$/gm,
  )) {
    const method = theirs.replace(/.*\./, '');
    for (const text of [ours, differs]) {
      const [helper] = /(?<=\[`)[\w.]+(?=\()/.exec(text) ?? [];
      if (helper) names.set(helper, [...(names.get(helper) ?? []), theirs, method, snakeCase(method)]);
    }
  }
  return names;
}
