import type { BulkWaitlistEntry, CreateWaitlistEntryBody, WaitlistEntry } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { isEmailAddress } from '../shared/identifiers.js';
import { contains, order, page } from '../../engine/lists.js';
import { invite, rejectInvited, shownInvitation } from './invitations.js';

export const waitlistHandlers: HandlersOf = (state) => {
  const entries = state.table('waitlist_entries');
  const invitations = state.table('invitations');

  /** An entry with its invitation as it is at this time. */
  const shown = (entry: WaitlistEntry): WaitlistEntry => {
    const invitation = entry.invitation && invitations.get(entry.invitation.id);
    return invitation ? { ...entry, invitation: shownInvitation(state, invitation) } : entry;
  };
  /** @param wanted - what the entry must be for what is to be done */
  const find = (id: string, ...wanted: WaitlistEntry['status'][]): WaitlistEntry => {
    const entry = entries.get(id);
    if (!entry) throw notFound('waitlist entry', id);
    if (wanted.includes(entry.status)) return entry;
    throw new ApiError(409, 'conflict', `The waitlist entry is ${entry.status}, and not ${wanted.join(' or ')}`);
  };
  const check = ({ email_address: address }: { email_address: string }, prefix = '') => {
    const name = `${prefix}email_address`;
    if (!isEmailAddress(address))
      throw invalidField(name, `${name} must be an email address`, 'form_param_format_invalid');
  };
  /** Puts an address on the list, unless it is there. */
  const add = (
    { email_address: address }: CreateWaitlistEntryBody | BulkWaitlistEntry,
    newId: (prefix: string) => string,
  ) => {
    const [existing] = entries.by('email_address', address.toLowerCase());
    if (existing) return shown(existing);
    const now = state.now();
    return entries.insert<WaitlistEntry>({
      object: 'waitlist_entry',
      id: newId('wle'),
      email_address: address,
      status: 'pending',
      is_locked: false,
      created_at: now,
      updated_at: now,
      invitation: null,
    });
  };

  return {
    ListWaitlistEntries({ query }) {
      const { status, query: text, order_by: orderBy = '-created_at' } = query;
      const found = entries
        .rows()
        .filter((entry) => status === undefined || entry.status === status)
        .filter(({ email_address, id }) => text === undefined || contains(text, email_address, id));
      const { data, total_count } = page(
        order(found, orderBy, { invited_at: ({ invitation }) => invitation?.created_at }),
        query,
      );
      return { data: data.map(shown), total_count };
    },
    CreateWaitlistEntry({ body, newId }) {
      check(body);
      return add(body, newId);
    },
    CreateBulkWaitlistEntries({ body }) {
      if (!body) throw invalidField('body', 'A list of addresses is missing', 'form_param_missing');
      for (const [i, entry] of body.entries()) check(entry, `${i}.`);
      return body.map((entry) => add(entry, (prefix) => state.nextId(prefix)));
    },
    DeleteWaitlistEntry({ params }) {
      const entry = find(params.waitlist_entry_id, 'pending');
      entries.delete(entry);
      return { object: 'waitlist_entry', id: entry.id, deleted: true };
    },
    InviteWaitlistEntry({ params, body }) {
      const entry = find(params.waitlist_entry_id, 'pending', 'invited');
      if (!body?.ignore_existing) rejectInvited(state, entry.email_address);
      const invitation = invite(state, { email_address: entry.email_address }, state.nextId('inv'));
      return entries.update(entry, { status: 'invited', invitation, updated_at: state.now() });
    },
    RejectWaitlistEntry({ params }) {
      // Once more is no mistake: it is rejected as wanted.
      const entry = find(params.waitlist_entry_id, 'pending', 'rejected');
      if (entry.status === 'rejected') return shown(entry);
      return entries.update(entry, { status: 'rejected', updated_at: state.now() });
    },
  };
};
