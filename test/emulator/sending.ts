import type { Emulator } from '../../emulator/index.js';

export const authorization = 'Bearer sk_test_emulator';
export const isJSON = { 'content-type': 'application/json' };

/** Sends requests with a key to an emulator in process. */
export function sendingTo(emulator: () => Emulator) {
  const send = (path: string, { headers, ...init }: RequestInit = {}, to = emulator()) =>
    to.fetch(`http://api.test${path}`, { ...init, headers: { authorization, ...(headers as object) } });
  const post = (path: string, body: unknown, to = emulator()) =>
    send(path, { method: 'POST', headers: isJSON, body: JSON.stringify(body) }, to);
  return { send, post };
}

/** The status of a response, and the code and the parameter of each error in it. */
export async function outcome(sent: Promise<Response>) {
  const response = await sent;
  const { errors } = (await response.json()) as { errors?: { code: string; meta?: { param_name?: string } }[] };
  return [
    response.status,
    ...(errors ?? []).map(({ code, meta }) => [code, meta?.param_name].filter(Boolean).join(' ')),
  ];
}
