// The matrix of matrix.test.ts through Clerk's own SDK. It has no word for a template's token.
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { json } from '../helpers.js';
import { createKey, now, origin, records, type JwtKind, type Key, type Mark } from './signing.js';

/**
 * `yes` or `no` for each cell, `yes|no` without and with parties. Where a cell differs from ours, it is marked:
 *
 * - `*1`: an unmarked template's token, or that of an instance that opted out, counts as a session there, since nothing asks for
 *   `sid`. Here a session token needs one. Where parties are set, the missing `azp` ends it there as well.
 * - `*2`: a machine's JWT of an instance that opted out is rejected there: its `cat` is neither absent nor the machines'. Here
 *   that `cat` says nothing, as it does for other kinds.
 * - `*3`: a template's token, marked or not: `any` here means all five kinds, there four.
 */
const matrix = `
                            session_token m2m_token oauth_token api_key any
session_token  marked       yes           no        no          no      yes
session_token  unmarked     yes           no        no          no      yes
session_token  opted-out    yes           no        no          no      yes
session-no-azp marked       yes|no        no        no          no      yes|no
session-no-azp unmarked     yes|no        no        no          no      yes|no
session-no-azp opted-out    yes|no        no        no          no      yes|no
template_token marked       no            no        no          no      no*3
template_token unmarked     yes|no*1      no        no          no      yes|no
template_token opted-out    yes|no*1      no        no          no      yes|no
m2m_token      marked       no            yes       no          no      yes
m2m_token      unmarked     no            yes       no          no      yes
m2m_token      opted-out    no            no*2      no          no      no*2
m2m_token      opaque       no            yes       no          no      yes
oauth_token    marked       no            no        yes         no      yes
oauth_token    unmarked     no            no        yes         no      yes
oauth_token    opted-out    no            no        yes         no      yes
oauth_token    opaque       no            no        yes         no      yes
api_key        opaque       no            no        no          yes     yes
`;
const [columns = [], ...rows] = matrix
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));
const cells = rows.flatMap(([name = '', form = '', ...outcomes]) =>
  outcomes.flatMap((outcome, column) => {
    const [without = '', withParties = without] = outcome.replace(/\*\d/, '').split('|');
    const cell = { name, form, accepts: String(columns[column]) };
    return [
      { ...cell, parties: undefined, outcome: without },
      { ...cell, parties: [origin], outcome: withParties },
    ];
  }),
);

/** As much of `@clerk/backend` as is used; what other parts of the project declare of it lacks this. */
interface Official {
  createClerkClient(options: object): {
    authenticateRequest(request: Request, options: object): Promise<{ isAuthenticated: boolean }>;
  };
}
const official = await vi.importActual<Official>('@clerk/backend');

let key: Key;
beforeAll(async () => {
  key = await createKey();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 });
  vi.stubGlobal('fetch', async (input: string | URL | Request) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return json(records[pathname] ?? { keys: [key.jwk] });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const publishableKey = `pk_test_${btoa('clerk.example.com$')}`;
const opaque: Record<string, string> = { m2m_token: 'mt_1', oauth_token: 'oat_1', api_key: 'ak_1' };
const tokenOf = (name: string, form: string) => {
  if (form === 'opaque') return String(opaque[name]);
  const mark = form.replace('-', ' ') as Mark;
  if (name === 'session-no-azp') return key.signAs('session_token', { azp: undefined }, mark);
  return key.signAs(name as JwtKind, {}, mark);
};

it.each(cells)('$name, $form, where $accepts is accepted and parties are $parties: $outcome', async (cell) => {
  const token = await tokenOf(cell.name, cell.form);
  const request = new Request('https://app.example.com/', { headers: { authorization: `Bearer ${token}` } });
  const client = official.createClerkClient({
    secretKey: 'sk_test_official',
    publishableKey,
    telemetry: { disabled: true },
  });
  const state = await client.authenticateRequest(request, {
    acceptsToken: cell.accepts,
    ...(cell.parties && { authorizedParties: cell.parties }),
  });
  expect(state.isAuthenticated ? 'yes' : 'no').toBe(cell.outcome);
});
