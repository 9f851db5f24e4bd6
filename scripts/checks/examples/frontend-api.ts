// What ClerkJS needs of a Frontend API: its scripts, `environment`, `client`, and sign-ins with tickets of the emulator.
import type http from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clerk } from '../../../src/index.js';
import type { Respond } from './upstream.js';

const environment = {
  auth_config: { object: 'auth_config', id: 'aconf_1', single_session_mode: true },
  display_config: {
    object: 'display_config',
    id: 'display_config_1',
    instance_environment_type: 'production',
    application_name: 'Example',
    home_url: '/',
    sign_in_url: '/sign-in',
    sign_up_url: '/sign-up',
    after_sign_in_url: '/',
  },
  user_settings: { attributes: {}, social: {}, sign_in: {}, sign_up: {}, actions: {}, password_settings: {} },
  organization_settings: { enabled: false },
};

/** The cookies of a sign-in. The first is the one that only the Frontend API reads. */
export const signInCookies = (now: number) => [
  '__client=secret; Path=/; HttpOnly; SameSite=Lax',
  `__client_uat=${Math.floor(now / 1000)}; Path=/; SameSite=Lax`,
  'a_third=3; Path=/',
];

const json = (response: http.ServerResponse, value: unknown, status = 200) =>
  void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

/**
 * Plays the Frontend API for one browser.
 *
 * @param scripts - the folder with the builds of ClerkJS and its interface
 * @param clerk - creates the sessions
 * @param users - the user of each ticket
 */
export function playFrontendApi(scripts: string, clerk: Clerk, users: ReadonlyMap<string, string>): Respond {
  const times = { created_at: Date.now(), updated_at: Date.now() };
  const state = { sessions: [] as object[], last_active_session_id: null as string | null };
  const client = () => ({ object: 'client', id: 'client_1', sign_in: null, sign_up: null, ...times, ...state });

  const signIn = async (userId: string) => {
    const { id, ...session } = await clerk.sessions.create({ user_id: userId });
    const { jwt } = await clerk.sessions.createToken(id);
    const token = { object: 'token', jwt };
    state.sessions = [{ ...session, id, user: await clerk.users.get(userId), last_active_token: token }];
    state.last_active_session_id = id;
    return { object: 'sign_in_attempt', id: 'sia_1', status: 'complete', created_session_id: id };
  };

  return async ({ method, url, body }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const [, name, script] = /^\/npm\/@clerk\/([\w-]+)@[^/]+\/dist\/([\w.-]+)$/.exec(pathname) ?? [];
    if (name !== undefined && script !== undefined) {
      response.setHeader('Content-Type', 'text/javascript');
      return void response.end(await readFile(path.join(scripts, name, script)));
    }
    if (pathname === '/v1/environment') return json(response, environment);
    if (pathname === '/v1/client') return json(response, { response: client(), client: null });
    if (pathname === '/v1/client/sign_ins' && method === 'POST') {
      const user = users.get(new URLSearchParams(body.toString()).get('ticket') ?? '');
      if (user === undefined) return json(response, { errors: [{ code: 'ticket_invalid', message: 'unknown' }] }, 422);
      const attempt = await signIn(user);
      response.setHeader('Set-Cookie', signInCookies(Date.now()));
      return json(response, { response: attempt, client: client() });
    }
    const [, session, verb] = /^\/v1\/client\/sessions\/(\w+)\/(touch|tokens)$/.exec(pathname) ?? [];
    if (session === undefined) return json(response, { errors: [{ code: 'not_found', message: url }] }, 404);
    if (verb === 'tokens') return json(response, await clerk.sessions.createToken(session));
    return json(response, { response: state.sessions[0], client: client() });
  };
}
