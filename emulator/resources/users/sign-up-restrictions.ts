import { ApiError } from '../../engine/errors.js';
import type { State } from '../../store/state.js';

/** The form of an identifier in which it is compared. */
function comparable(identifier: string, ignoresDots: boolean): string {
  const [, name = '', domain = ''] = /^(.*)@(.*)$/.exec(identifier.toLowerCase()) ?? [];
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return ignoresDots && isGmail ? `${name.replaceAll('.', '')}@${domain}` : identifier.toLowerCase();
}

/** Whether a list has an identifier, or all addresses of its domain: `*@example.com`. */
function isListed(state: State, list: 'allowlist_identifiers' | 'blocklist_identifiers', identifier: string): boolean {
  const ignoresDots = Reflect.get(state.settings('/instance/restrictions'), 'ignore_dots_for_gmail_addresses') === true;
  const wanted = comparable(identifier, ignoresDots);
  const all = `*@${wanted.split('@').at(-1)}`;
  return state
    .table(list)
    .rows()
    .some((entry) => [wanted, all].includes(comparable(entry.identifier ?? '', ignoresDots)));
}

const notAllowed = (identifier: string) =>
  new ApiError(403, 'not_allowed_access', `${identifier} is not allowed to sign up`, { identifiers: [identifier] });

/**
 * Applies the restrictions of the instance to someone who signs up.
 *
 * @param isInvited - whether they have an invitation: then the allowlist does not matter
 * @throws ApiError - 403 or 422
 */
export function checkRestrictions(state: State, identifiers: string[], isInvited: boolean): void {
  const {
    allowlist,
    blocklist,
    block_email_subaddresses: blocksSubaddresses,
  } = state.settings('/instance/restrictions');
  for (const identifier of identifiers) {
    if (blocklist && isListed(state, 'blocklist_identifiers', identifier)) throw notAllowed(identifier);
    if (blocksSubaddresses && /\+.*@/.test(identifier)) {
      const meta = { param_name: 'email_address' };
      throw new ApiError(
        422,
        'form_email_address_blocked',
        `Addresses with a + such as ${identifier} are blocked`,
        meta,
      );
    }
  }
  const isAllowed = identifiers.some((identifier) => isListed(state, 'allowlist_identifiers', identifier));
  if (allowlist && !isInvited && !isAllowed) throw notAllowed(identifiers[0] ?? '');
}
