// What calls of Clerk's own SDK have in common: the IDs of the seed, and what is made with its own methods.
import { createHmac } from 'node:crypto';
import { ids, idOf, secondUser, thirdUser } from '../../codegen/ids.js';
import { callMethod, type Official } from './methods.js';

/** The arguments of a call. */
export type Args = unknown[];

/** One list of arguments for each call of a method, known in advance or made with other methods. */
export type Calls = Args[] | ((client: Official) => Promise<Args[]>);

export { ids, idOf, secondUser, thirdUser };
export const {
  user_id: user = '',
  organization_id: organizationId = '',
  session_id: session = '',
  machine_id: machine = '',
  other_machine_id: anotherMachine = '',
  // What no seed can bring: a snapshot does.
  client_id: clientId = '',
  passkey_identification_id: passkeyId = '',
  external_account_id: accountId = '',
  web3_wallet_identification_id: walletId = '',
} = ids;

/** A token with `aud`. */
export const tokenForAudience = `oat_${'b'.repeat(32)}`;

export const page = { limit: 2, offset: 0 };
export const metadata = { publicMetadata: { plan: 'pro' }, privateMetadata: { crm: 7 } };
export const file = () => new Blob([Buffer.from('iVBORw0KGgo=', 'base64')], { type: 'image/png' });

export const call = async (client: Official, name: string, ...args: Args) =>
  (await callMethod(client, name, args)) as Record<string, unknown>;

/** The arguments that come from the result of another method. */
export const made =
  (name: string, args: Args, use: (result: Record<string, unknown>) => Args): Calls =>
  async (client) => [use(await call(client, name, ...args))];

export const tokenOf = async (client: Official) => (await call(client, 'sessions.getToken', session))['jwt'];
export const machineKeyOf = async (client: Official) =>
  (await call(client, 'machines.getSecretKey', machine))['secret'];

/** The code that an authenticator app shows now for the secret of the seed, by RFC 6238. */
export function totp(): string {
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', '12345678901234567890').update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
