import type { CreateEmailBody, Email, EmailBatchResult } from '../../types.js';
import { ApiError, errorBody, invalidField, notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';

/** The recipient's address, and its user if the email goes to one. */
function recipientOf(state: State, { address, user_id: userId }: CreateEmailBody['to']) {
  if (userId === undefined) return { to_email_address: address ?? '', email_address_id: null, user_id: null };
  const user = state.table('users').get(userId);
  if (!user) throw notFound('user', userId);
  const primary = user.email_addresses.find(({ id }) => id === user.primary_email_address_id);
  if (!primary) throw invalidField('to.user_id', 'The user has no primary email address');
  return { to_email_address: primary.email_address, email_address_id: primary.id ?? null, user_id: userId };
}

/** Keeps an email; nothing is sent. */
const create = (state: State, body: CreateEmailBody, id: string): Email =>
  state.table('email').insert<Email>({
    object: 'email',
    id,
    slug: null,
    from_email_name: body.from.address.split('@')[0] ?? '',
    ...recipientOf(state, body.to),
    subject: body.subject,
    body: body.html ?? '',
    body_plain: body.text ?? null,
    status: 'accepted',
    data: null,
    delivered_by_clerk: true,
    suppression_reason: null,
  });

export const emailHandlers: HandlersOf = (state) => ({
  CreateEmail: ({ body, newId }) => create(state, body, newId('ema')),
  CreateEmailBatch: ({ body }) =>
    body.messages.map((message, index): EmailBatchResult => {
      try {
        return { index, status_code: 200, email: create(state, message, state.nextId('ema')) };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { index, status_code: error.status, errors: errorBody([error], '').errors };
      }
    }),
});
