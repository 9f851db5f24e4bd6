import type { DeletedObject, EmailAddress, OtpVerification, PhoneNumber, User, Verification } from '../../types.js';
import { notFound, ApiError } from '../../engine/errors.js';
import type { State } from '../../store/state.js';
import type { CodeVerification } from '../../store/rows.js';
import { isVerified } from './identifiers.js';
import { changeUser, shownIdentification } from './rows.js';

/** The code that is right for every verification: nobody gets an email or a message. It is that of Clerk's test mode. */
const CODE = '424242';

/** How long a code is good for, in ms. */
const LIFETIME = 600_000;

/** After how many wrong codes a verification has failed. */
const MAX_TRIES = 3;

/** What tells email addresses and phone numbers apart. Both are kept in the row of their user. */
export interface Kind<Entry extends EmailAddress | PhoneNumber> {
  object: Entry['object'];
  what: string;
  strategy: CodeVerification['strategy'];
  channel: 'sms' | null;
  entriesOf: (user: User) => Entry[];
  primaryOf: (user: User) => string | null;
  /** The fields of the user that hold these entries. */
  fieldsOf: (entries: Entry[], primaryId: string | null) => Partial<User>;
}

/** What email addresses and phone numbers have in common. */
export function identificationsOf<Entry extends EmailAddress | PhoneNumber>(state: State, kind: Kind<Entry>) {
  const users = state.table('users');
  const verifications = state.table('code_verifications');

  const find = (id: string): { user: User; entry: Entry } => {
    for (const user of users.by('identification', id)) {
      const entry = kind.entriesOf(user).find((other) => other.id === id);
      if (entry) return { user, entry };
    }
    throw notFound(kind.what, id);
  };
  const shown = (id: string) => shownIdentification(find(id).entry, state.now());

  /** Keeps the entries of a user. Where the primary one is gone, another takes its place: a verified one, if there is. */
  const keep = (user: User, entries: Entry[], primaryId = kind.primaryOf(user)) => {
    const primary = entries.find(({ id }) => id === primaryId) ?? entries.find(isVerified) ?? entries[0];
    changeUser(state, user, kind.fieldsOf(entries, primary?.id ?? null));
  };

  const change = (id: string, changes: Partial<Entry>, isPrimary = false): Entry => {
    const { user, entry } = find(id);
    const changed = { ...entry, ...changes, updated_at: state.now() };
    const entries = kind.entriesOf(user).map((other) => (other === entry ? changed : other));
    keep(user, entries, isPrimary ? id : undefined);
    return shown(id);
  };

  const forget = (id: string) => {
    for (const verification of verifications.by('identification', id)) verifications.delete(verification);
  };

  /** Shows how a verification goes at an entry that was not verified before. */
  const mirror = (id: string, { strategy, status, attempts, expire_at }: CodeVerification) => {
    const { entry } = find(id);
    if (isVerified(entry)) return;
    const verification: OtpVerification = { object: 'verification_otp', status, strategy, attempts, expire_at };
    const reserved = entry.reserved && status !== 'verified';
    change(id, { verification, reserved } as Partial<Entry>);
  };

  const statusOf = ({ status, expire_at }: CodeVerification) =>
    status === 'unverified' && expire_at <= state.now() ? 'expired' : status;

  const resultOf = (verification: CodeVerification): Verification => ({
    object: 'verification_otp',
    id: verification.id,
    status: statusOf(verification),
    strategy: verification.strategy,
    attempts: verification.attempts,
    expire_at: verification.expire_at,
    channel: kind.channel,
  });

  return {
    find,
    shown,
    change,
    add(user: User, id: string, entry: Entry, isPrimary: boolean): Entry {
      keep(user, [...kind.entriesOf(user), entry], isPrimary ? id : undefined);
      return shown(id);
    },
    remove(id: string): DeletedObject {
      const { user, entry } = find(id);
      forget(id);
      keep(
        user,
        kind.entriesOf(user).filter((other) => other !== entry),
      );
      return { object: kind.object, id, deleted: true };
    },
    /** Leaves a user with one entry. */
    replace(user: User, id: string, entry: Entry): Entry {
      for (const other of kind.entriesOf(user)) if (other.id !== undefined) forget(other.id);
      keep(user, [entry], id);
      return shown(id);
    },
    prepare(id: string): Verification {
      const verification = verifications.insert<CodeVerification>({
        id: state.nextId('ver'),
        identification_id: id,
        strategy: kind.strategy,
        status: 'unverified',
        attempts: 0,
        expire_at: state.now() + LIFETIME,
      });
      mirror(id, verification);
      return resultOf(verification);
    },
    attempt(id: string, verificationId: string, code: string): Verification {
      find(id);
      const verification = verifications.get(verificationId);
      if (verification?.identification_id !== id) throw notFound('verification', verificationId);
      if (verification.status === 'verified') {
        const message = `The verification ${verificationId} has succeeded already`;
        throw new ApiError(400, 'verification_already_verified', message);
      }
      if (statusOf(verification) !== 'unverified') return resultOf(verification);
      const attempts = verification.attempts + 1;
      const failed = attempts < MAX_TRIES ? 'unverified' : 'failed';
      const tried = verifications.update(verification, { attempts, status: code === CODE ? 'verified' : failed });
      mirror(id, tried);
      return resultOf(tried);
    },
  };
}
