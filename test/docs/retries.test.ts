import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.js';
import { readExamples, type Example } from '../../scripts/codegen/examples.js';
import { isRepeatable } from '../../scripts/codegen/operations.js';
import { readSpec } from '../../scripts/codegen/spec.js';
import { versions } from '../../scripts/codegen/versions.js';
import { retrySection } from '../../scripts/docs/operation-retries.js';
import { readSamples, type Sample } from '../../scripts/docs/samples.js';
import { createClerk } from '../../src/index.js';
import { errorOf } from '../helpers.js';

describe.each(versions())('the retries of %s', (version) => {
  let examples: Example[];
  let samples: Map<string, Sample>;
  beforeAll(async () => {
    examples = await readExamples(await readSpec(version));
    samples = await readSamples(version, examples);
  });

  it('tell what a repeated request gets after the first took effect', () => {
    const rejected = examples.flatMap(({ operation }) => {
      const { namespace, method, verb, response } = operation;
      const section = retrySection(operation, samples.get(operation.id)?.rejection);
      const [, status] = /the second gets (\d+) \[`\w+`\]\(\/guides\/error-codes#/.exec(section) ?? [];
      return status ? [[`${namespace}.${method}`, verb, response.type, status] as const] : [];
    });
    const others = rejected.filter(([, verb, , status]) => verb !== 'DELETE' || status !== '404');
    expect(others.map(([helper, , , status]) => `${helper} ${status}`).sort()).toEqual([
      'actorTokens.revoke 400',
      'invitations.revoke 400',
      'organizationInvitations.revoke 400',
      'organizationRoles.assignPermission 409',
      'signInTokens.revoke 400',
      'webhooks.deleteSvixApp 400',
    ]);
    const deletions = examples.filter(
      ({ operation }) => isRepeatable(operation) && operation.response.type.startsWith('Deleted'),
    );
    expect(rejected.filter(([, , type]) => type.startsWith('Deleted')).map(([helper]) => helper)).toEqual(
      deletions.map(({ operation: { namespace, method } }) => `${namespace}.${method}`),
    );
  });

  it('say nothing of a second request where none is sent', () => {
    const once = examples.filter(({ operation }) => !isRepeatable(operation));
    for (const { operation } of once)
      expect(retrySection(operation, samples.get(operation.id)?.rejection)).not.toContain('the second gets');
    expect(once.some(({ operation }) => samples.get(operation.id)?.rejection)).toBe(true);
  });
});

describe('a call whose first response is lost', () => {
  /** A client of an emulator that executes the first request, and closes the connection. */
  function losing(operation: string) {
    const api = createEmulator({ seed: { users: [{ id: 'user_1' }] } });
    const retry = { baseDelay: 0 };
    const clerk = createClerk({ secretKey: 'sk_test_x', fetch: api.fetch, retry });
    return { clerk, lose: () => api.faults.add({ operation, kind: 'disconnect', after: true, times: 1 }) };
  }

  it('throws what the second request gets, as the guide says', async () => {
    const { clerk, lose } = losing('DeleteUser');
    lose();
    const error = await errorOf(clerk.users.delete('user_1'));
    expect(error).toMatchObject({ code: 'resource_not_found', attempts: 2 });
    const guide = await readFile('docs/guides/retries.md', 'utf8');
    const [, shown = ''] = /`(DELETE \/v1\/users\/user_1 [^`]*)`/.exec(guide) ?? [];
    expect(String(error)).toContain(shown);
    expect(shown).not.toBe('');
    expect(guide).toContain('\n## When a repeated request is rejected\n');
  });

  it('returns where no body is due', async () => {
    const { clerk, lose } = losing('DeleteSvixApp');
    await clerk.webhooks.createSvixApp();
    lose();
    expect(await clerk.webhooks.deleteSvixApp()).toBeUndefined();
  });
});
