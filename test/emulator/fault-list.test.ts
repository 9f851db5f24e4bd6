// Failing on demand: each way to fail, in process and over a socket, and who meets it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmulator, type Emulator, type Fault } from '../../emulator/index.js';

const headers = { authorization: 'Bearer sk_test_1' };
let api: Emulator;
beforeEach(() => {
  api = createEmulator();
});
afterEach(async () => {
  await api.close();
  vi.restoreAllMocks();
});

const path = '/v1/users/count';

describe('the faults that are set', () => {
  it('are listed, removed and cleared', () => {
    const first = api.faults.set({ status: 500 });
    const second = api.faults.set({ kind: 'disconnect', operation: 'GetUser' });
    expect(api.faults.list()).toEqual([first, second]);
    expect(first.id).not.toBe(second.id);
    expect(api.faults.remove(first.id)).toBe(true);
    expect(api.faults.remove(first.id)).toBe(false);
    expect(api.faults.list()).toEqual([second]);
    api.faults.clear();
    expect(api.faults.list()).toEqual([]);
    expect(api.faults.set({ status: 500 }).id).not.toBe(first.id);
  });

  it('do not change with what they were made of, or shown as', async () => {
    const fault: Fault = { status: 500, headers: { 'x-a': 'b' } };
    api.faults.add(fault);
    fault.status = 1;
    for (const { fault: shown } of api.faults.list()) Object.assign(shown, { status: 2 });
    expect((await api.fetch(`http://x${path}`, { headers })).status).toBe(500);
  });

  it.each<[unknown, RegExp]>([
    [{ operation: 'GetUsers' }, /no operation GetUsers; try one such as users.get or GetUser/],
    [{ operation: '__proto__' }, /no operation __proto__/],
    [{ staus: 500 }, /additional properties \(staus\)/],
    [{ share: 2 }, /share must be <= 1/],
    [{ share: -0.1 }, /share must be >= 0/],
    [{ share: Number.NaN }, /share must be/],
    [{ times: 0 }, /times must be >= 1/],
    [{ times: 1.5 }, /times must be integer/],
    [{ status: 99 }, /status must be >= 200/],
    [{ status: 101 }, /status must be >= 200/],
    [{ status: 600 }, /status must be <= 599/],
    [{ status: '500' }, /status must be integer/],
    [{ delay: -1 }, /delay must be >= 0/],
    [{ delay: 2 ** 31 }, /delay must be <= 2147483647/],
    [{ delay: Number.POSITIVE_INFINITY }, /delay/],
    [{ kind: 'explode' }, /kind must be equal to one of the allowed values \(disconnect, truncate, /],
    [{ kind: 'drop' }, /kind must be equal to one of the allowed values/],
    [{ kind: 'broken' }, /kind must be equal to one of the allowed values/],
    [{ rateLimit: {} }, /rateLimit must have required property 'requests'/],
    [{ rateLimit: { requests: 1, window: 0 } }, /rateLimit\/window must be > 0/],
    [{ headers: { a: 1 } }, /headers\/a must be string/],
    [{ headers: { 'a b': '1' } }, /headers: .*a b/],
    [{ headers: { a: 'x\r\ny: z' } }, /headers: /],
    [{ kind: 'html', status: 204 }, /status 204 has no body/],
    [{ kind: 'truncate', status: 304 }, /status 304 has no body/],
    [{}, /needs a status, a kind, a delay or a rateLimit/],
    [{ operation: 'users.get', times: 1 }, /needs a status, a kind, a delay or a rateLimit/],
    [undefined, /must be object/],
    [null, /must be object/],
    [[], /must be object/],
    ['disconnect', /must be object/],
  ])('are none with %j', (fault, message) => {
    expect(() => api.faults.add(fault as Fault)).toThrow(TypeError);
    expect(() => api.faults.set(fault as Fault)).toThrow(message);
    expect(api.faults.list()).toEqual([]);
  });
});
