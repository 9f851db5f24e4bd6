import { hashSync } from 'bcryptjs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Emulator } from '../../emulator/index.js';
import type { Clerk } from '../../src/index.js';
import type { CreateUserBody, PasswordHasher } from '../../src/types.js';
import { errorOf } from '../helpers.js';
import { checked } from './checked.js';
import { fieldErrorOf } from './errors.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

const pw = 'correct horse';
// Made by other programs: by Argon2, PBKDF2 and scrypt of OpenSSL, and by crypt(3). The one of Firebase is the example
// that its own library gives.
const digests: [hasher: PasswordHasher, password: string, digest: string][] = [
  ['argon2i', pw, '$argon2i$v=19$m=256,t=2,p=2$c2FsdHNhbHQ$j3cgjs63M/Hfi4xIFL2b6DM9TCMq9E/cil232Qjmrwc'],
  ['argon2id', pw, '$argon2id$v=19$m=256,t=2,p=2$c2FsdHNhbHQ$yWWF01rDif7q0E03DEL7qJGeH9fdOPOw+48bBtXF+QE'],
  ['bcrypt', pw, '$2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e'],
  ['bcrypt', pw, '$2y$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e'],
  ['bcrypt_sha256_django', pw, 'bcrypt_sha256$$2b$04$abcdefghijklmnopqrstuuIvyWZlBcE3WoQXKqRnwrLYJ6nenE0Bq'],
  ['ldap_ssha', 'hashcat', '{SSHA}AZKja92fbuuB9SpRlHqaoXxbTc43Mzc2MDM1Ng=='],
  ['md5', pw, '3CB4E732631F47E6EB961F34554B7CDE'],
  ['md5_phpass', pw, '$P$5saltsaltfpBPzEWBrMiTLM0CHNC1j1'],
  ['phpass', 'hashcat', '$P$984478476IagS59wHZvyQMArzfx58u.'],
  ['phpass', 'test12345', '$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0'],
  ['pbkdf2_sha1', pw, 'pbkdf2_sha1$1000$salt$ba6e4f2c7f22bc472b44955ab1365787cfafc57d'],
  ['pbkdf2_sha256', pw, 'pbkdf2_sha256$1000$c2FsdHNhbHQ=$qQDPSZa3Ormyy9oK1Pu0ZLLwP2Svzmx3yu8OvDdq/J0='],
  ['pbkdf2_sha256_django', pw, 'pbkdf2_sha256$1000$seasalt2$oksQ9Bdi8Bce0okH61Cis7qICJfP+cYfDOnMdNPMzK8='],
  [
    'pbkdf2_sha512',
    pw,
    'pbkdf2_sha512$1000$c2FsdHNhbHQ=$+sUSD8jw4f8ns7m9b7kj8PeJLe8lJXO8Am09BLgO79kST9D/Ija5aKINGF5Xg7hkKXw1+fNhBzzJP3eIXcWXww==',
  ],
  [
    'scrypt_firebase',
    'user1password',
    'lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==$42xEC+ixf3L2lw==$' +
      'jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==$Bw==$8$14',
  ],
  [
    'scrypt_werkzeug',
    pw,
    'scrypt:32768:8:1$saltsalt$74fcf561ec3cf3c2af34a96416554881af5af7f73ddcd791416dc1e190c6e0da' +
      'd043fbb2cfddee19a2ef87f49bb505e8832ccb011c3171e63c75713d1e462346',
  ],
  ['sha256', pw, '4104d36f8da2c254349f85836793ebe029e0c957063a34c91c2e9203187b5631'],
];

describe('passwords', () => {
  it('are kept as a hash, and verified', async () => {
    api.clock.freeze();
    const { id, ...user } = await clerk.users.create({ username: 'someone', password: 'correct horse' });
    expect(user).toMatchObject({ password_enabled: true, password_last_updated_at: api.clock.now() });
    expect(JSON.stringify(api.snapshot())).not.toContain('correct horse');
    await expect(clerk.users.verifyPassword(id, { password: 'correct horse' })).resolves.toEqual({ verified: true });
    for (const password of ['Correct horse', '', '\0', 'x'.repeat(5_000)]) {
      const error = [422, 'form_password_incorrect', 'password'];
      expect(await fieldErrorOf(clerk.users.verifyPassword(id, { password }))).toEqual(error);
    }
  });

  it.each<[CreateUserBody, string, string]>([
    [{ password: 'seven77' }, 'form_password_length_too_short', 'password'],
    [{ password: '', skip_password_checks: true }, 'form_password_length_too_short', 'password'],
    [{ password: 'é'.repeat(37), skip_password_checks: true }, 'form_password_size_in_bytes_exceeded', 'password'],
    [
      { password: 'correct horse', password_digest: 'x', password_hasher: 'md5' },
      'form_param_value_invalid',
      'password_digest',
    ],
    [{ password_digest: 'x' }, 'form_param_missing', 'password_hasher'],
    [{ password_digest: 'x', password_hasher: 'rot13' as never }, 'form_param_value_invalid', 'password_hasher'],
    [{ password_digest: 'x', password_hasher: '__proto__' as never }, 'form_param_value_invalid', 'password_hasher'],
    [{ password_digest: 'x', password_hasher: 'md5' }, 'form_param_value_invalid', 'password_digest'],
    [
      { password_digest: `$2b$31$${'a'.repeat(53)}`, password_hasher: 'bcrypt' },
      'form_param_value_invalid',
      'password_digest',
    ],
  ])('are rejected in %j', async (body, code, name) => {
    expect(await fieldErrorOf(clerk.users.create(body))).toEqual([422, code, name]);
    await expect(clerk.users.count()).resolves.toMatchObject({ total_count: 0 });
  });

  it('names the algorithms that are supported', async () => {
    const error = errorOf(
      clerk.users.create({ username: 'someone', password_digest: 'x', password_hasher: 'rot13' as never }),
    );
    await expect(error).resolves.toMatchObject({
      errors: [{ message: expect.stringContaining('argon2id, awscognito, bcrypt,') }],
    });
  });

  it('may break the rules on request', async () => {
    const { id } = await clerk.users.create({ username: 'someone', password: 'short', skip_password_checks: true });
    await expect(clerk.users.verifyPassword(id, { password: 'short' })).resolves.toEqual({ verified: true });
  });

  it.each(digests)('are imported from %s', async (password_hasher, password, password_digest) => {
    const { id } = await clerk.users.create({ username: 'someone', password_hasher, password_digest });
    await expect(clerk.users.verifyPassword(id, { password })).resolves.toEqual({ verified: true });
    for (const wrong of [`${password}!`, '']) {
      await expect(clerk.users.verifyPassword(id, { password: wrong })).rejects.toMatchObject({ status: 422 });
    }
  });

  it('are replaced, marked and removed', async () => {
    const { id } = await clerk.users.create({ username: 'someone', password: 'correct horse' });
    const session = await clerk.sessions.create({ user_id: id });
    const statusOf = async () => (await clerk.sessions.get(session.id)).status;
    const passwords = () => api.snapshot().tables['passwords'];

    await clerk.users.setPasswordCompromised(id);
    expect(passwords()).toMatchObject([{ compromised: true }]);
    await clerk.users.unsetPasswordCompromised(id);
    expect(passwords()).toMatchObject([{ compromised: false }]);
    await clerk.users.setPasswordCompromised(id);
    await clerk.users.update(id, { password: 'battery staple' });
    expect(passwords()).toMatchObject([{ compromised: false }]);
    await expect(clerk.users.verifyPassword(id, { password: 'correct horse' })).rejects.toMatchObject({ status: 422 });
    await expect(clerk.users.verifyPassword(id, { password: 'battery staple' })).resolves.toEqual({ verified: true });
    await clerk.users.update(id, { first_name: 'Ada', sign_out_of_other_sessions: true });
    expect(await statusOf()).toBe('active');

    const removed = { password_enabled: false, password_last_updated_at: null };
    await expect(clerk.users.removePassword(id)).resolves.toMatchObject(removed);
    expect(passwords()).toBeUndefined();
    for (const call of [clerk.users.verifyPassword(id, { password: 'x' }), clerk.users.setPasswordCompromised(id)])
      expect(await fieldErrorOf(call)).toEqual([400, 'no_password_set', undefined]);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['a new one', (id) => clerk.users.update(id, { password: 'battery staple', sign_out_of_other_sessions: true })],
    ['a mark', (id) => clerk.users.setPasswordCompromised(id, { revoke_all_sessions: true })],
    ['a removal', (id) => clerk.users.removePassword(id, { sign_out_of_other_sessions: true })],
  ])('end sessions on request: %s', async (_, change) => {
    const { id } = await clerk.users.create({ username: 'someone', password: 'correct horse' });
    const session = await clerk.sessions.create({ user_id: id });
    await change(id);
    await expect(clerk.sessions.get(session.id)).resolves.toMatchObject({ status: 'revoked' });
  });
});

describe('second factors', () => {
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // '12345678901234567890', the key of the examples of RFC 6238

  // Times and codes of RFC 6238, appendix B; the last 6 of 8 digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d s the code is %s', async (seconds, code) => {
    api.clock.freeze(seconds * 1_000);
    const { id } = await clerk.users.create({ username: 'someone', totp_secret: SECRET.toLowerCase() });
    const verify = () => clerk.users.verifyTotp(id, { code });
    await expect(verify()).resolves.toEqual({ verified: true, code_type: 'totp' });
    api.clock.advance(30_000);
    await expect(verify()).resolves.toMatchObject({ verified: true });
    api.clock.advance(30_000);
    expect(await fieldErrorOf(verify())).toEqual([422, 'form_code_incorrect', 'code']);
  });

  it('are backup codes, each once', async () => {
    const hash = hashSync('hashed', 4);
    const { id, ...user } = await clerk.users.create({ username: 'someone', backup_codes: ['plain', hash, 'plain2'] });
    expect(user).toMatchObject({ backup_code_enabled: true, two_factor_enabled: true, totp_enabled: false });
    const verify = (code: string) => clerk.users.verifyTotp(id, { code });
    for (const wrong of [hash, '', 'other']) await expect(verify(wrong)).rejects.toMatchObject({ status: 422 });
    const twice = await Promise.allSettled([verify('hashed'), verify('hashed')]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(verify('plain')).resolves.toEqual({ verified: true, code_type: 'backup_code' });
    await expect(verify('plain')).rejects.toMatchObject({ status: 422 });
    await expect(clerk.users.get(id)).resolves.toMatchObject({ backup_code_enabled: true });
    await verify('plain2');
    await expect(clerk.users.get(id)).resolves.toMatchObject({ backup_code_enabled: false, two_factor_enabled: false });
    await clerk.users.update(id, { backup_codes: ['fresh'] });
    await expect(verify('fresh')).resolves.toMatchObject({ verified: true });
  });

  it.each([
    ['disableMfa', { totp_enabled: false, backup_code_enabled: false, two_factor_enabled: false }],
    ['deleteTotp', { totp_enabled: false, backup_code_enabled: true, two_factor_enabled: true }],
    ['deleteBackupCodes', { totp_enabled: true, backup_code_enabled: false, two_factor_enabled: true }],
  ] as const)('%s leaves the user with %j', async (method, left) => {
    api.clock.freeze();
    const { id } = await clerk.users.create({ username: 'someone', totp_secret: SECRET, backup_codes: ['code'] });
    const number = { user_id: id, phone_number: '+15551234567', verified: true, reserved_for_second_factor: true };
    await clerk.phoneNumbers.create(number);
    await expect(clerk.users[method](id)).resolves.toEqual({ user_id: id });
    const user = await clerk.users.get(id);
    expect(user).toMatchObject(left);
    expect(user.mfa_disabled_at === null).toBe(left.two_factor_enabled);
    expect(user.phone_numbers[0]!.reserved_for_second_factor).toBe(left.two_factor_enabled);
    expect(Object.keys(api.snapshot().tables).filter((name) => /totp|backup/.test(name))).toEqual([
      ...(left.backup_code_enabled ? ['backup_codes'] : []),
      ...(left.totp_enabled ? ['totp_secrets'] : []),
    ]);
    await expect(clerk.users[method](id)).resolves.toEqual({ user_id: id });
  });
});
