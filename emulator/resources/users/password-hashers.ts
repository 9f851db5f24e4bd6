import { createCipheriv, createHash, pbkdf2, scrypt, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { compare } from 'bcryptjs';
import { phpassPattern, verifyPhpass } from './phpass.js';

/** How passwords are checked against the digests of one algorithm. */
interface Hasher {
  /** What a digest looks like, for people. */
  form: string;
  /** The same for the computer. Costs are limited to what is in use, since a check must end in seconds. */
  pattern: RegExp;
  /** @param parts - what the groups of the pattern caught */
  verify(password: string, digest: string, parts: string[]): boolean | Promise<boolean>;
}

const derive = promisify(pbkdf2);

const deriveScrypt = (password: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, key: Buffer) => (error ? reject(error) : resolve(key));
    scrypt(password, salt, length, { ...options, maxmem: 2 ** 28 }, done);
  });

const plain = (algorithm: string, digits: number): Hasher => ({
  form: `${digits} hexadecimal digits`,
  pattern: new RegExp(`^[\\da-f]{${digits}}$`, 'i'),
  verify: (password, digest) => createHash(algorithm).update(password).digest('hex') === digest.toLowerCase(),
});

const base64 = '[\\w+/-]{2,344}={0,2}';
const iterations = '([1-9]\\d{0,6})';

interface PBKDF2Form {
  prefix: string;
  algorithm: string;
  salt: 'base64' | 'utf8';
  hash: 'base64' | 'hex';
}

const pbkdf2Hasher = ({ prefix, algorithm, salt, hash }: PBKDF2Form): Hasher => {
  const saltPattern = salt === 'base64' ? base64 : '[^$]{1,256}';
  const hashPattern = hash === 'base64' ? base64 : '(?:[\\da-f]{2}){8,256}';
  return {
    form: `${prefix}$<iterations>$<salt${salt === 'base64' ? ' in Base64' : ''}>$<hash in ${hash === 'hex' ? 'hexadecimal digits' : 'Base64'}>`,
    pattern: new RegExp(`^${prefix}\\$${iterations}\\$(${saltPattern})\\$(${hashPattern})$`, 'i'),
    async verify(password, _digest, [rounds = '', saltText = '', hashText = '']) {
      const expected = Buffer.from(hashText, hash);
      return expected.equals(
        await derive(password, Buffer.from(saltText, salt), Number(rounds), expected.length, algorithm),
      );
    },
  };
};

const argon2 = (variant: string): Hasher => ({
  form: `$${variant}$v=19$m=<KiB>,t=<passes>,p=<lanes>$<salt>$<hash>`,
  // At least 128 KiB, which is enough for any of the numbers of lanes.
  pattern: new RegExp(
    `^\\$${variant}\\$v=19\\$m=(?:12[89]|1[3-9]\\d|[2-9]\\d\\d|[1-9]\\d{3,5}),t=[1-9]\\d?,p=(?:[1-9]|1[0-6])\\$[\\w+/]{11,86}\\$[\\w+/]{11,86}$`,
  ),
  async verify(password, digest) {
    const { argon2Verify } = await import('hash-wasm'); // WebAssembly, for those who need it
    return argon2Verify({ password, hash: digest });
  },
});

const bcryptDigest = '(\\$2[aby]\\$(?:0[4-9]|1[0-6])\\$[./A-Za-z\\d]{53})';

const hashers: Record<string, Hasher> = {
  argon2i: argon2('argon2i'),
  argon2id: argon2('argon2id'),
  awscognito: {
    form: 'awscognito#<user pool>#<client>#<identifier>',
    pattern: /^awscognito#[^#]+#[^#]+#[^#]+$/,
    verify: () => false, // the password is known to Cognito alone
  },
  bcrypt: {
    form: '$2b$<cost from 04 to 16>$<salt and hash>',
    pattern: new RegExp(`^${bcryptDigest}$`),
    verify: (password, digest) => compare(password, digest),
  },
  bcrypt_sha256_django: {
    form: 'bcrypt_sha256$$2b$<cost from 04 to 16>$<salt and hash>',
    pattern: new RegExp(`^bcrypt_sha256\\$${bcryptDigest}$`),
    verify: (password, _digest, [digest = '']) => compare(createHash('sha256').update(password).digest('hex'), digest),
  },
  ldap_ssha: {
    form: '{SSHA}<SHA-1 and salt in Base64>',
    pattern: /^\{SSHA\}([A-Za-z\d+/]{28,344}={0,2})$/,
    verify(password, _digest, [text = '']) {
      const bytes = Buffer.from(text, 'base64');
      const salted = Buffer.concat([Buffer.from(password), bytes.subarray(20)]);
      return createHash('sha1').update(salted).digest().equals(bytes.subarray(0, 20));
    },
  },
  md5: plain('md5', 32),
  md5_phpass: {
    form: '$P$<rounds><salt><hash>, of the MD5 of the password',
    pattern: phpassPattern,
    verify: (password, _digest, parts) => verifyPhpass(createHash('md5').update(password).digest('hex'), parts),
  },
  pbkdf2_sha1: pbkdf2Hasher({ prefix: 'pbkdf2_sha1', algorithm: 'sha1', salt: 'utf8', hash: 'hex' }),
  pbkdf2_sha256: pbkdf2Hasher({ prefix: 'pbkdf2_sha256', algorithm: 'sha256', salt: 'base64', hash: 'base64' }),
  pbkdf2_sha256_django: pbkdf2Hasher({ prefix: 'pbkdf2_sha256', algorithm: 'sha256', salt: 'utf8', hash: 'base64' }),
  pbkdf2_sha512: pbkdf2Hasher({ prefix: 'pbkdf2_sha512', algorithm: 'sha512', salt: 'base64', hash: 'base64' }),
  phpass: {
    form: '$P$<rounds><salt><hash>',
    pattern: phpassPattern,
    verify: (password, _digest, parts) => verifyPhpass(password, parts),
  },
  scrypt_firebase: {
    form: '<hash>$<salt>$<signer key>$<salt separator>$<rounds>$<memory cost>, the first four in Base64',
    pattern: new RegExp(`^(${base64})\\$(${base64})\\$(${base64})\\$((?:${base64})?)\\$([1-8])\\$([1-9]|1[0-7])$`),
    async verify(password, _digest, parts) {
      const [hash, salt, signerKey, separator] = parts.map((part) => Buffer.from(part, 'base64'));
      if (!hash || !salt || !signerKey || !separator) return false;
      const costs = { N: 2 ** Number(parts[5]), r: Number(parts[4]), p: 1 };
      const key = await deriveScrypt(password, Buffer.concat([salt, separator]), 32, costs);
      const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
      return Buffer.concat([cipher.update(signerKey), cipher.final()]).equals(hash);
    },
  },
  scrypt_werkzeug: {
    form: 'scrypt:<N, a power of 2>:<r>:<p>$<salt>$<hash in hexadecimal digits>',
    pattern:
      /^scrypt:(1024|2048|4096|8192|16384|32768|65536|131072):([1-9]):([1-9])\$([^$]{1,256})\$((?:[\da-f]{2}){8,256})$/i,
    async verify(password, _digest, [N, r, p, salt = '', hash = '']) {
      const expected = Buffer.from(hash, 'hex');
      const costs = { N: Number(N), r: Number(r), p: Number(p) };
      return expected.equals(await deriveScrypt(password, Buffer.from(salt), expected.length, costs));
    },
  },
  sha256: plain('sha256', 64),
};

/** The algorithms whose digests can be imported. */
const hasherNames = Object.keys(hashers);

const hasherOf = (name: string) => (Object.hasOwn(hashers, name) ? hashers[name] : undefined);

/** What is wrong with a digest, if anything. */
export function problemOf(name: string, digest: string): { field: string; message: string } | undefined {
  const hasher = hasherOf(name);
  if (!hasher) return { field: 'password_hasher', message: `password_hasher must be one of ${hasherNames.join(', ')}` };
  if (hasher.pattern.test(digest)) return undefined;
  return { field: 'password_digest', message: `A password_digest of ${name} has the form ${hasher.form}` };
}

/** Whether a password is the one of which a digest was made. */
export async function verifyDigest(name: string, digest: string, password: string): Promise<boolean> {
  const hasher = hasherOf(name);
  const found = hasher?.pattern.exec(digest);
  if (!hasher || !found || password === '') return false;
  return hasher.verify(password, digest, found.slice(1));
}
