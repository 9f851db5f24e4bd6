// The table of Clerk's own SDK: which helper does what each of its methods does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reasons } from '../../checks/official/reasons.js';
import type { Outcome } from '../../checks/official/run.js';
import { root } from '../../cli.js';
import type { Document, Schema } from '../document.js';
import { readOperations, type Operation } from '../operations.js';
import { resolved } from '../references.js';
import { code, table, text } from './markdown.js';

export const officialGuideFile = 'docs/guides/from-clerk-backend.md';

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
  'sessions.getToken': 'with a template, the second one',
};

function row(document: Document, operations: Map<string, Operation>, name: string, use: Outcome['uses']): string[] {
  const { helpers, isPage } = use.get(name) ?? { helpers: [], isPage: false };
  const reason = reasons[name];
  if (helpers.length === 0) return [code(name), 'none', text(reason ?? 'it sends no request')];
  const ours = helpers.map((helper) => `[${code(helper)}](/reference/${helper.replace('.', '/')})`);
  const [first] = helpers.flatMap((helper) => operations.get(helper) ?? []);
  const differs = [
    helpers.length > 1 && !notes[name] ? `${helpers.length} requests there` : '',
    first ? resultNote(document, first, isPage) : '',
    notes[name] ?? '',
  ];
  return [code(name), ours.join(', '), differs.filter(Boolean).join('; ')];
}

/** The generated part of the guide. */
export function officialTable(document: Document, { methods, uses }: Pick<Outcome, 'methods' | 'uses'>): string {
  const operations = new Map(readOperations(document).map((one) => [`${one.namespace}.${one.method}`, one]));
  const rows = methods.map((name) => row(document, operations, name, uses));
  return `${marker}\n\n${table(['`@clerk/backend`', '`clerk-bapi`', 'what differs'], rows)}\n`;
}

/** The guide with its generated part replaced. */
export const withTable = (guide: string, generated: string): string =>
  `${guide.slice(0, guide.indexOf(marker)).trimEnd()}\n\n${generated}`;

const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** Other SDKs' names of each helper, as the guide has them: `getUserList` and `get_user_list` of `users.list`. */
export function officialNames(): Map<string, string[]> {
  const guide = readFileSync(path.join(root, officialGuideFile), 'utf8');
  const names = new Map<string, string[]>();
  for (const [, theirs = '', ours = ''] of guide.matchAll(/^\| `([\w.]+)`\s*\| (\[.*?)\s*\| /gm)) {
    const [helper] = /(?<=`)[\w.]+(?=`)/.exec(ours) ?? [];
    const method = theirs.replace(/.*\./, '');
    if (helper) names.set(helper, [...(names.get(helper) ?? []), theirs, method, snakeCase(method)]);
  }
  return names;
}
