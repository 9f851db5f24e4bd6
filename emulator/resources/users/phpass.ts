import { createHash } from 'node:crypto';

const DIGITS = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The portable form of phpass: its third character says how many rounds there are, and the next eight are the salt. */
export const phpassPattern = /^\$[PH]\$([5-9A-F])([./\dA-Za-z]{8})([./\dA-Za-z]{22})$/;

/** Base64 as crypt(3) has it: the least significant bits come first. */
function encode(bytes: Buffer): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = bytes.subarray(i, i + 3);
    const value = group.reduce((sum, byte, place) => sum + byte * 256 ** place, 0);
    for (let digit = 0; digit <= group.length; digit++) text += DIGITS[Math.floor(value / 64 ** digit) % 64];
  }
  return text;
}

/** Whether a password has a digest. @param parts - what the groups of the pattern caught */
export function verifyPhpass(password: string, [rounds = '', salt = '', expected = '']: string[]): boolean {
  const md5 = (...data: (string | Buffer)[]) =>
    createHash('md5')
      .update(Buffer.concat(data.map((part) => Buffer.from(part))))
      .digest();
  let hash = md5(salt, password);
  for (let left = 2 ** DIGITS.indexOf(rounds); left > 0; left--) hash = md5(hash, password);
  return encode(hash) === expected;
}
