import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TokenError, verifyToken, type TokenKind } from '../../src/tokens/index.js';
import { json, stubbed } from '../helpers.js';
import { cellsOf, createKey, now, records, tokenOf, type Key } from './signing.js';

/**
 * Each kind of token, and what accepts which. `a|b`: `a` without `authorizedParties`, `b` with them. A token of the kind
 * that is accepted passes; any other is rejected because of its kind, before anything is sent for it. Parties are checked in
 * what browsers hold: session tokens, and tokens of templates.
 */
const matrix = `
                            session_token template_token m2m_token oauth_token api_key any
session_token  marked       ok            kind           kind      kind        kind    ok
session_token  unmarked     ok            kind           kind      kind        kind    ok
session_token  opted-out    ok            kind           kind      kind        kind    ok
session-no-azp marked       ok|party      kind           kind      kind        kind    ok|party
session-no-azp unmarked     ok|party      kind           kind      kind        kind    ok|party
session-no-azp opted-out    ok|party      kind           kind      kind        kind    ok|party
template_token marked       kind          ok|party       kind      kind        kind    ok|party
template_token unmarked     kind          ok|party       kind      kind        kind    ok|party
template_token opted-out    kind          ok|party       kind      kind        kind    ok|party
m2m_token      marked       kind          kind           ok        kind        kind    ok
m2m_token      unmarked     kind          kind           ok        kind        kind    ok
m2m_token      opted-out    kind          kind           ok        kind        kind    ok
m2m_token      opaque       kind          kind           ok        kind        kind    ok
oauth_token    marked       kind          kind           kind      ok          kind    ok
oauth_token    unmarked     kind          kind           kind      ok          kind    ok
oauth_token    opted-out    kind          kind           kind      ok          kind    ok
oauth_token    opaque       kind          kind           kind      ok          kind    ok
api_key        opaque       kind          kind           kind      kind        ok      ok
`;
let key: Key;
beforeAll(async () => {
  key = await createKey();
});
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 }));
afterEach(() => vi.useRealTimers());

describe('a token is accepted only as what it is', () => {
  it.each(cellsOf(matrix))(
    '$name, $form, where $accepts is accepted and parties are $parties: $outcome',
    async (cell) => {
      const { clerk, sent } = stubbed(({ url }) => json(records[new URL(url).pathname] ?? { keys: [key.jwk] }));
      const token = await tokenOf(key, cell.name, cell.form);
      const options = {
        accepts: cell.accepts === 'any' ? ('any' as const) : [cell.accepts as TokenKind],
        authorizedParties: cell.parties,
      };
      const outcome = await verifyToken(clerk, token, options).then(
        ({ kind }) =>
          kind === cell.name || (kind === 'session_token' && cell.name === 'session-no-azp') ? 'ok' : kind,
        (error: unknown) => (error instanceof TokenError ? error.problem : error),
      );
      expect(outcome).toBe(cell.outcome);
      if (outcome === 'kind') expect(sent).toEqual([]);
    },
  );

  it('is the session token alone by default', async () => {
    const { clerk } = stubbed(() => json({ keys: [key.jwk] }));
    await expect(verifyToken(clerk, await key.signAs('session_token'))).resolves.toMatchObject({
      kind: 'session_token',
      claims: { sub: 'user_1', sid: 'sess_1' },
    });
    for (const token of ['ak_1', await key.signAs('template_token'), await key.signAs('oauth_token')]) {
      await expect(verifyToken(clerk, token)).rejects.toMatchObject({ problem: 'kind' });
    }
  });
});
