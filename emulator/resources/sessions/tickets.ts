import type { State } from '../../store/state.js';
import { issuerOf, sign } from './signing-keys.js';

export interface Ticket {
  /** ID of what it redeems. */
  id: string;
  /** What it redeems. */
  kind: 'sign_in_token' | 'actor_token' | 'agent_task';
  /** How long it can be redeemed, in seconds. */
  lifetime: number;
}

/**
 * Signs a token that opens a session, with the address that redeems it. It names neither a user nor a session in the claims
 * that session tokens have, so that it can't be taken for one. It is told once, and not kept.
 */
export async function ticket(state: State, { id, kind, lifetime }: Ticket): Promise<{ token: string; url: string }> {
  const iss = issuerOf(state);
  const iat = Math.floor(state.now() / 1_000);
  const claims = { iss, iid: state.settings('/instance').id, jti: id, st: kind, iat, exp: iat + lifetime };
  const token = await sign(state, claims, 'ticket');
  return { token, url: `${iss}/v1/tickets/accept?ticket=${token}` };
}
