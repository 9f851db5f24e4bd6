import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSpec, type Operation as EmulatedOperation } from '../../emulator/engine/spec.js';
import type { Document } from '../../scripts/codegen/document.js';
import { readOperations, type Operation } from '../../scripts/codegen/operations.js';
import { readSpec } from '../../scripts/codegen/spec.js';
import { versions } from '../../scripts/codegen/versions.js';
import { errorCodes } from '../../scripts/docs/error-codes.js';
import { codesByStatus, errorSection } from '../../scripts/docs/operation-errors.js';
import { codesOfHandlers } from './emulator-codes.js';

/** Codes that pages name for all operations with a body, a query or a path, and not for each. */
const general = new Set([
  'form_param_duplicate',
  'form_param_exceeds_allowed_size',
  'form_param_format_invalid',
  'form_param_missing',
  'form_param_nil',
  'form_param_value_invalid',
  'resource_not_found',
]);

/** Codes of operations that no handler names as a literal: it computes them. */
const computed: Record<string, string[]> = {
  'invitations.revoke': [
    '400 invitation_already_accepted',
    '400 invitation_already_expired',
    '400 invitation_already_revoked',
  ],
  'organizationRoles.delete': [
    '403 organization_role_assigned_to_members',
    '403 organization_role_used_as_creator_role',
    '403 organization_role_used_as_default_role',
    '403 organization_role_used_as_domain_default_role',
  ],
};

const codeOf = (line: string): string => line.replace(/^\d+ /, '');

/** Codes by status as lines, such as `404 resource_not_found`. */
const linesOf = (codes: Iterable<[string, string[]]>): string[] =>
  [...codes].flatMap(([status, own]) => own.map((code) => `${status} ${code}`));

describe('the codes of each operation in the reference', () => {
  const operations = [...loadSpec().operations.values()];
  const codes = codesOfHandlers(new Set(operations.map(({ id }) => id)));
  const listed = (helper: string) => linesOf(Object.entries(errorCodes[helper] ?? {}));
  const own = ({ id }: EmulatedOperation) => [...(codes.get(id) ?? [])].filter((line) => !general.has(codeOf(line)));

  it('have every code that the emulator rejects it with, and its status', () => {
    const missing = operations.flatMap((operation) => {
      const known = listed(operation.helper);
      return own(operation).flatMap((line) => (known.includes(line) ? [] : [`${operation.helper}: ${line}`]));
    });
    expect(missing, 'add them to scripts/docs/error-codes.json').toEqual([]);
    expect(operations.flatMap(own).length).toBeGreaterThan(100);
  });

  it('have no code that the emulator does not reject it with', () => {
    const stale = operations
      .filter(({ id }) => codes.has(id))
      .flatMap((operation) => {
        const known = new Set([...own(operation), ...(computed[operation.helper] ?? [])]);
        return listed(operation.helper).flatMap((line) =>
          known.has(line) || general.has(codeOf(line)) ? [] : [`${operation.helper}: ${line}`],
        );
      });
    expect(stale, 'remove them from scripts/docs/error-codes.json').toEqual([]);
  });
});

describe.each(versions())('what pages of %s say of errors', (version) => {
  let document: Document;
  let operations: Operation[];
  let guide: string;
  beforeAll(async () => {
    document = await readSpec(version);
    operations = readOperations(document);
    guide = await readFile('docs/guides/error-codes.md', 'utf8');
  });
  const statusesOf = (section: string) => [...section.matchAll(/^\| (\d{3}) \|/gm)].map(([, status]) => status);

  it('has a status for each code, and none twice', () => {
    for (const operation of operations) {
      const section = errorSection(document, operation);
      const statuses = statusesOf(section);
      expect([operation.id, new Set(statuses).size]).toEqual([operation.id, statuses.length]);
      for (const [status, codes] of codesByStatus(document, operation)) {
        if (codes.length > 0)
          expect([operation.id, statuses]).toEqual([operation.id, expect.arrayContaining([status])]);
        for (const code of codes) expect(section).toContain(`(/guides/error-codes#${code.replaceAll('_', '-')})`);
      }
    }
  });

  it('says that an ID in the path may be unknown', () => {
    const withId = operations.filter(({ path }) => /_id\}|ID\}|\{id\}/.test(path));
    expect(withId.length).toBeGreaterThan(100);
    for (const operation of withId)
      expect([operation.id, errorSection(document, operation)]).toEqual([
        operation.id,
        expect.stringMatching(/^\| 404 \| .*`resource_not_found`/m),
      ]);
  });

  it('links wrong fields wherever a field can be wrong, and leaves to the guide what any request can get', () => {
    for (const operation of operations) {
      const section = errorSection(document, operation);
      const says422 = operation.errorResponses.some(({ status }) => status === '422');
      if (says422 || (operation.body && !operation.body.file))
        expect([operation.id, section]).toEqual([operation.id, expect.stringContaining('/guides/error-codes#fields')]);
      expect([operation.id, section]).toEqual([
        operation.id,
        expect.stringContaining('(/guides/error-codes#any-request): 401, 403, 429 or a 5xx'),
      ]);
      expect([operation.id, statusesOf(section).filter((status = '') => status === '429' || status >= '500')]).toEqual([
        operation.id,
        [],
      ]);
    }
  });

  it('is what the guide says of each code and each status', () => {
    const statuses = new Map<string, Set<string>>();
    for (const operation of operations)
      for (const [status, codes] of codesByStatus(document, operation)) {
        expect([status, new RegExp(`^### .*\\b${status}\\b`, 'm').test(guide)]).toEqual([status, true]);
        for (const code of codes) statuses.set(code, (statuses.get(code) ?? new Set()).add(status));
      }
    expect(statuses.size).toBeGreaterThan(40);
    for (const [code, all] of statuses) {
      const [, said = ''] = new RegExp(`^### ${code}\n\nStatus ([^.]*)\\.`, 'm').exec(guide) ?? [];
      expect([code, ...(said.match(/\d{3}/g) ?? []).toSorted()]).toEqual([code, ...[...all].toSorted()]);
    }
  });
});
