import { isClerkAPIError } from '../errors.js';
import { checkText, rejectValue } from '../http/reject.js';
import type { CallOptions } from '../options.js';

/**
 * The outcome of one invitation of `invitations.inviteMany`: the address with the invitation, or with the error
 * that says why there is none.
 */
export type InviteResult<Invitation> = { email_address: string } & ({ invitation: Invitation } | { error: unknown });

/** Handwritten helpers of `clerk.invitations`. */
export interface InvitationHelpers<Invitation, BulkInvitation> {
  /**
   * Invite any number of people.
   *
   * Sends ten with each request, and returns an outcome for each. If the API rejects ten because of one, they are sent one by one. An error that concerns everyone, such as a wrong key, a
   * rate limit or an outage, ends the run: the rest gets that error and is not sent.
   *
   * @param invitations - The people to invite: elements of the body of `invitations.createBulk`.
   * @param options - For each of the requests: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns One outcome for each, in their order. Nothing is thrown after the first request, so that no outcome is lost.
   * @throws {TypeError} before the first request, if `invitations` is no array or an element has no `email_address`
   * @example
   * const results = await clerk.invitations.inviteMany([{ email_address: 'ada@example.com' }]);
   * for (const result of results) if ('error' in result) console.error(result.email_address, result.error);
   */
  inviteMany(this: void, invitations: BulkInvitation[], options?: CallOptions): Promise<InviteResult<Invitation>[]>;
}

/** The helpers of a version of the API that these call. */
export interface InvitationEndpoints<Invitation, BulkInvitation extends { email_address: string }> {
  invitations: {
    createBulk: (body: BulkInvitation[], options?: CallOptions) => Promise<Invitation[]>;
  };
}

/** How many invitations the API takes at once. */
const CHUNK = 10;

/** Whether an error is about one invitation, and not about all of them. */
const concernsOne = (error: unknown) => isClerkAPIError(error) && [400, 404, 409, 422].includes(error.status);

const resultOf = <Invitation>(email_address: string, invitation: Invitation | undefined): InviteResult<Invitation> =>
  invitation
    ? { email_address, invitation }
    : { email_address, error: new Error('clerk-bapi: the response of the API lacks this invitation.') };

export const invitationHelpers = <Invitation, BulkInvitation extends { email_address: string }>({
  invitations,
}: InvitationEndpoints<Invitation, BulkInvitation>): InvitationHelpers<Invitation, BulkInvitation> => ({
  async inviteMany(people, options) {
    if (!Array.isArray(people)) rejectValue('invitations', 'an array', people);
    for (const person of people) checkText('email_address', (person as BulkInvitation | undefined)?.email_address);
    const results: InviteResult<Invitation>[] = [];
    let stopped: { error: unknown } | undefined;

    /** Sends a chunk, or each person of it alone if one of them is at fault, and records the outcomes. */
    const invite = async (chunk: BulkInvitation[]): Promise<void> => {
      const fail = (error: unknown) => results.push(...chunk.map(({ email_address }) => ({ email_address, error })));
      if (stopped) return void fail(stopped.error);
      try {
        const created = await invitations.createBulk(chunk, options);
        results.push(...chunk.map(({ email_address }, i) => resultOf(email_address, created[i])));
      } catch (error) {
        if (concernsOne(error) && chunk.length > 1) {
          for (const person of chunk) await invite([person]);
          return;
        }
        if (!concernsOne(error)) stopped = { error };
        fail(error);
      }
    };

    for (let start = 0; start < people.length; start += CHUNK) await invite(people.slice(start, start + CHUNK));
    return results;
  },
});
