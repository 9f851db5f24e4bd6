// Shortcodes in the claims of JWT templates: `{{user.id}}`, `{{user.public_metadata.plan || 'free'}}`.
import type { Session, User } from '../../types.js';
import type { State } from '../../store/state.js';
import type { Row } from '../../store/table.js';
import { findUser, shownUser } from '../users/rows.js';

const SHORTCODES = /\{\{([^{}]*)\}\}/g;
const ONE_SHORTCODE = /^\{\{([^{}]*)\}\}$/;
/** What stands between `||`: a text in quotes, or where a value is. */
const OPERANDS = /'([^']*)'|([^\s'|]+)/g;

/** What a user is to a shortcode. */
function userSource({ private_metadata: _private, ...user }: User): Row {
  const email = user.email_addresses.find(({ id }) => id === user.primary_email_address_id);
  const phone = user.phone_numbers.find(({ id }) => id === user.primary_phone_number_id);
  const wallet = user.web3_wallets.find(({ id }) => id === user.primary_web3_wallet_id);
  return {
    ...user,
    full_name: [user.first_name, user.last_name].filter(Boolean).join(' ') || null,
    primary_email_address: email?.email_address,
    primary_phone_number: phone?.phone_number,
    primary_web3_wallet: wallet?.web3_wallet,
    email_verified: email?.verification?.status === 'verified',
    phone_number_verified: phone?.verification?.status === 'verified',
  };
}

/** What shortcodes can show of a session: its user, and the organization that is active in it. Nothing private. */
export function sourcesOf(state: State, session: Session): Row {
  const user = shownUser(state, findUser(state, session.user_id));
  const id = session.last_active_organization_id ?? '';
  const membership = state.table('organization_memberships').get(`${id}:${session.user_id}`);
  const { private_metadata: _private, ...organization } = state.table('organizations').get(id) ?? {};
  return {
    user: userSource(user),
    org: membership && { ...organization, role: membership.role },
    org_membership: membership && { role: membership.role, public_metadata: membership.public_metadata },
    session,
  };
}

/** The value at a path such as `user.public_metadata.plan`; `null` where there is none. */
function valueAt(sources: Row, path: string): unknown {
  let value: unknown = sources;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Row)[name];
  }
  return value ?? null;
}

/** The first operand that has something to show, else the last. */
function valueOf(shortcode: string, sources: Row): unknown {
  const operands = [...shortcode.matchAll(OPERANDS)].map(([, text, path]) => text ?? valueAt(sources, path ?? ''));
  return operands.find(Boolean) ?? operands.at(-1) ?? null;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : JSON.stringify(value);
}

function filled(value: unknown, sources: Row): unknown {
  if (typeof value === 'string') {
    const [, only] = ONE_SHORTCODE.exec(value) ?? [];
    if (only !== undefined) return valueOf(only, sources);
    return value.replace(SHORTCODES, (_, shortcode: string) => asText(valueOf(shortcode, sources)));
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, sources));
  return typeof value === 'object' && value !== null ? fill(value, sources) : value;
}

/** Claims with values in the place of shortcodes: one that is by itself takes the type of its value, another becomes text. */
export function fill(claims: object, sources: Row): Row {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, filled(value, sources)]));
}
