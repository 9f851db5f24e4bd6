import { createHmac } from 'node:crypto';
import { compare } from 'bcryptjs';
import type { User } from '../../types.js';
import { invalidField } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import { changeUser, findUser } from './rows.js';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** How long a code of an authenticator app is shown, in ms. */
const STEP = 30_000;

/** The bytes of a Base32 text, or `undefined` if it is none. */
function bytesOf(text: string): Buffer | undefined {
  const [, digits] = /^([A-Z2-7]{2,256})={0,7}$/.exec(text.toUpperCase()) ?? [];
  if (digits === undefined) return undefined;
  const bits = [...digits].map((digit) => BASE32.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The code of RFC 6238 for one step of time: 6 digits, by SHA-1. */
function codeAt(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const isHash = (code: string) => /^\$2[aby]\$(0[4-9]|1[0-6])\$[./A-Za-z\d]{53}$/.test(code);

interface GivenFactors {
  totp_secret?: string | null | undefined;
  backup_codes?: string[] | undefined;
}

/** Rejects second factors of a body that can't be used. */
export function checkFactors({ totp_secret: secret, backup_codes: codes = [] }: GivenFactors): void {
  if (typeof secret === 'string' && !bytesOf(secret))
    throw invalidField('totp_secret', 'totp_secret must be in Base32', 'form_param_format_invalid');
  if (codes.includes(''))
    throw invalidField('backup_codes', 'A backup code must not be empty', 'form_param_format_invalid');
}

function keepBackupCodes(state: State, userId: string, codes: string[]): Partial<User> {
  const table = state.table('backup_codes');
  const present = table.get(userId);
  if (present) table.delete(present);
  if (codes.length > 0) table.insert({ id: userId, codes });
  return { backup_code_enabled: codes.length > 0 };
}

function forgetTOTP(state: State, userId: string): Partial<User> {
  const secrets = state.table('totp_secrets');
  const present = secrets.get(userId);
  if (present) secrets.delete(present);
  return { totp_enabled: false };
}

/** Keeps the second factors of a body in place of the stored ones. @returns what the user shows of them */
export function keepFactors(state: State, userId: string, given: GivenFactors): Partial<User> {
  const changes: Partial<User> = {};
  if (typeof given.totp_secret === 'string') {
    forgetTOTP(state, userId);
    state.table('totp_secrets').insert({ id: userId, value: given.totp_secret });
    changes.totp_enabled = true;
  }
  return { ...changes, ...(given.backup_codes ? keepBackupCodes(state, userId, given.backup_codes) : {}) };
}

/** Makes the authenticator app and the backup codes of a user useless. @returns what the user shows of it */
export const forgetFactors = (state: State, userId: string): Partial<User> => ({
  ...forgetTOTP(state, userId),
  ...keepBackupCodes(state, userId, []),
});

export const secondFactorHandlers: HandlersOf = (state) => {
  /** Whether it is the present code, or one of those next to it: clocks differ. */
  const isTOTP = (userId: string, code: string) => {
    const key = bytesOf(state.table('totp_secrets').get(userId)?.value ?? '');
    const step = Math.floor(state.now() / STEP);
    return key !== undefined && [step - 1, step, step + 1].some((other) => codeAt(key, other) === code);
  };
  const findBackupCode = async (userId: string, code: string): Promise<string | undefined> => {
    for (const kept of state.table('backup_codes').get(userId)?.codes ?? []) {
      if (isHash(kept) ? await compare(code, kept) : kept === code) return kept;
    }
    return undefined;
  };
  /** Uses a code up. @returns false if that happened while it was looked for */
  const useBackupCode = (userId: string, kept: string): boolean => {
    const codes = state.table('backup_codes').get(userId)?.codes ?? [];
    const left = codes.toSpliced(codes.indexOf(kept), 1);
    if (!codes.includes(kept)) return false;
    changeUser(state, findUser(state, userId), keepBackupCodes(state, userId, left));
    return true;
  };

  return {
    async VerifyTOTP({ params: { user_id: userId }, body: { code } }) {
      if (isTOTP(userId, code)) return { verified: true, code_type: 'totp' };
      const kept = await findBackupCode(userId, code);
      if (kept !== undefined && useBackupCode(userId, kept)) return { verified: true, code_type: 'backup_code' };
      throw invalidField('code', 'The code is wrong', 'form_code_incorrect');
    },
    DisableMFA({ params }) {
      const user = findUser(state, params.user_id);
      const numbers = user.phone_numbers.map((number) =>
        number.reserved_for_second_factor
          ? { ...number, reserved_for_second_factor: false, default_second_factor: false, updated_at: state.now() }
          : number,
      );
      changeUser(state, user, { ...forgetFactors(state, user.id), phone_numbers: numbers });
      return { user_id: user.id };
    },
    DeleteTOTP({ params }) {
      const user = findUser(state, params.user_id);
      changeUser(state, user, forgetTOTP(state, user.id));
      return { user_id: user.id };
    },
    DeleteBackupCode({ params }) {
      const user = findUser(state, params.user_id);
      changeUser(state, user, keepBackupCodes(state, user.id, []));
      return { user_id: user.id };
    },
  };
};
