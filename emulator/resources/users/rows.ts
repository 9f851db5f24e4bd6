import type { EmailAddress, PhoneNumber, User } from '../../types.js';
import { invalidField, notFound } from '../../engine/errors.js';
import type { State } from '../../store/state.js';

/** How long a lock holds, in ms. */
const LOCKOUT = 3_600_000;

/** How often a user may fail to sign in before they get locked. */
export const MAX_ATTEMPTS = 100;

/** The row of a user: the one to change, while responses show what `shownUser` returns. */
export function findUser(state: State, id: string): User {
  const user = state.table('users').get(id);
  if (!user) throw notFound('user', id);
  return user;
}

/** An address or number as it is at this time. */
export function shownIdentification<Entry extends EmailAddress | PhoneNumber>(entry: Entry, now: number): Entry {
  const { verification } = entry;
  if (verification?.status !== 'unverified' || verification.object !== 'verification_otp') return entry;
  if (verification.expire_at === null || verification.expire_at > now) return entry;
  return { ...entry, verification: { ...verification, status: 'expired' } };
}

/** A user as they are at this time: locks end, and codes that were sent run out. */
export function shownUser(state: State, user: User): User {
  const now = state.now();
  const isOpen = ({ verification }: EmailAddress | PhoneNumber) => verification?.status === 'unverified';
  const hasOpen = user.email_addresses.some(isOpen) || user.phone_numbers.some(isOpen);
  const current = hasOpen
    ? {
        ...user,
        email_addresses: user.email_addresses.map((address) => shownIdentification(address, now)),
        phone_numbers: user.phone_numbers.map((number) => shownIdentification(number, now)),
      }
    : user;
  if (!user.locked) return current;
  const left = (state.table('lockouts').get(user.id)?.expire_at ?? 0) - now;
  return left > 0
    ? { ...current, lockout_expires_in_seconds: Math.ceil(left / 1_000), verification_attempts_remaining: 0 }
    : { ...current, locked: false };
}

/** Changes a user, and notes when that switches second factors on or off. @returns the user as they are now */
export function changeUser(state: State, user: User, changes: Partial<User>): User {
  const now = state.now();
  const changed = { ...user, ...changes };
  const hasFactor =
    changed.totp_enabled ||
    changed.backup_code_enabled ||
    changed.phone_numbers.some((number) => number.reserved_for_second_factor);
  const switched = hasFactor ? { mfa_enabled_at: now } : { mfa_disabled_at: now };
  const row = state.table('users').update(user, {
    ...changes,
    ...(hasFactor === user.two_factor_enabled ? {} : { two_factor_enabled: hasFactor, ...switched }),
    updated_at: now,
  });
  return shownUser(state, row);
}

/** Ends the sessions in which a user is signed in. */
export function revokeSessions(state: State, userId: string): void {
  const sessions = state.table('sessions');
  for (const session of sessions.by('user', userId)) {
    if (session.status === 'active' || session.status === 'pending')
      sessions.update(session, { status: 'revoked', updated_at: state.now() });
  }
}

/** Keeps when the lock ends of a user who is locked now. */
export function startLockout(state: State, userId: string): void {
  const lockouts = state.table('lockouts');
  const present = lockouts.get(userId);
  if (present) lockouts.delete(present);
  lockouts.insert({ id: userId, expire_at: state.now() + LOCKOUT });
}

const dateTime = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** An RFC 3339 date and time in ms since 1970. */
export function timeOf(name: string, text: string): number {
  const [, day] = dateTime.exec(text) ?? [];
  const time = day === undefined ? NaN : Date.parse(text.toUpperCase());
  // A day that its month does not have, such as 31 February, would silently be one of the next month.
  const isDay = Number.isFinite(time) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(String(day));
  if (isDay) return time;
  const message = `${name} must be a date and time as in RFC 3339, such as 2025-01-31T12:00:00Z`;
  throw invalidField(name, message, 'form_param_format_invalid');
}
