import { describe, expect, it } from 'vitest';
import { loadSpec } from '../../emulator/engine/spec.js';
import { errorCodes } from '../../scripts/docs/error-codes.js';
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
  'invitations.revoke': ['invitation_already_accepted', 'invitation_already_expired', 'invitation_already_revoked'],
  'organizationRoles.delete': [
    'organization_role_assigned_to_members',
    'organization_role_used_as_creator_role',
    'organization_role_used_as_default_role',
    'organization_role_used_as_domain_default_role',
  ],
};

describe('the codes of each operation in the reference', () => {
  const operations = [...loadSpec().operations.values()];
  const codes = codesOfHandlers(new Set(operations.map(({ id }) => id)));
  const own = (id: string) => [...(codes.get(id) ?? [])].filter((code) => !general.has(code));

  it('have every code that the emulator rejects it with', () => {
    const missing = operations.flatMap(({ id, helper }) =>
      own(id).flatMap((code) => (errorCodes[helper]?.includes(code) ? [] : [`${helper}: ${code}`])),
    );
    expect(missing, 'add them to scripts/docs/error-codes.json').toEqual([]);
    expect(operations.flatMap(({ id }) => own(id)).length).toBeGreaterThan(100);
  });

  it('have no code that the emulator does not reject it with', () => {
    const stale = operations
      .filter(({ id }) => codes.has(id))
      .flatMap(({ id, helper }) => {
        const known = new Set([...own(id), ...general, ...(computed[helper] ?? [])]);
        return (errorCodes[helper] ?? []).flatMap((code) => (known.has(code) ? [] : [`${helper}: ${code}`]));
      });
    expect(stale, 'remove them from scripts/docs/error-codes.json').toEqual([]);
  });
});
