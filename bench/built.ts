// What the benchmarks share.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = (name) => new URL(`../dist/${name}`, import.meta.url);

/** Whether the build has written a file, for what it has not always written. */
export const isBuilt = (name) => existsSync(fileURLToPath(built(name)));

/** The URL of a file that the build writes. Ends the program with a word of help if it is missing. */
export function builtFile(name) {
  if (!isBuilt(name)) {
    console.error(`bench: dist/${name} is missing. Run \`npm run build\` in the project's root first.`);
    process.exit(1);
  }
  return built(name).href;
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Rows as a text table: the first column to the left, numbers to the right. */
export function table(head, rows) {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column].length)));
  const line = (row) =>
    '  ' + row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('   ');
  return [line(head), ...rows.map(line)].join('\n') + '\n';
}

/** A user as the API describes one, of a usual size. */
export const user = (n) => ({
  id: `user_2abcdefghijklmnopqrstuv${n}`,
  object: 'user',
  username: `ada_${n}`,
  first_name: 'Ada',
  last_name: 'Lovelace',
  locale: 'en-GB',
  image_url: `https://img.clerk.com/eyJ0eXBlIjoiZGVmYXVsdCIsImlpZCI6Imluc18yIiwicmlkIjoidXNlcl8${n}`,
  has_image: false,
  primary_email_address_id: `idn_2abcdefghijklmnopqrstuv${n}`,
  primary_phone_number_id: null,
  primary_web3_wallet_id: null,
  password_enabled: true,
  two_factor_enabled: false,
  totp_enabled: false,
  backup_code_enabled: false,
  email_addresses: [
    {
      id: `idn_2abcdefghijklmnopqrstuv${n}`,
      object: 'email_address',
      email_address: `ada.${n}@example.com`,
      reserved: false,
      verification: {
        object: 'verification_admin',
        status: 'verified',
        strategy: 'admin',
        attempts: null,
        expire_at: null,
      },
      linked_to: [],
      matches_sso_connection: false,
      created_at: 1_700_000_000_000,
      updated_at: 1_700_000_000_000,
    },
  ],
  phone_numbers: [],
  web3_wallets: [],
  passkeys: [],
  external_accounts: [],
  saml_accounts: [],
  enterprise_accounts: [],
  password_last_updated_at: 1_700_000_000_000,
  public_metadata: { plan: 'pro' },
  private_metadata: {},
  unsafe_metadata: {},
  external_id: null,
  last_sign_in_at: 1_700_000_000_000,
  banned: false,
  locked: false,
  lockout_expires_in_seconds: null,
  verification_attempts_remaining: 100,
  created_at: 1_700_000_000_000,
  updated_at: 1_700_000_000_000,
  delete_self_enabled: true,
  create_organization_enabled: true,
  last_active_at: 1_700_000_000_000,
  mfa_enabled_at: null,
  mfa_disabled_at: null,
  legal_accepted_at: null,
  profile_image_url: 'https://www.gravatar.com/avatar?d=mp',
});

export const list = (length) => Array.from({ length }, (_, n) => user(n));
