// Names and addresses: which requests over a socket are taken, and where the emulator listens.
import http from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/index.js';
import { HostNames, isLoopbackAddress } from '../../emulator/server/source.js';
import { authorization } from './sending.js';

let api: Emulator | undefined;
afterEach(() => api?.close());

/** The status of a request with a `Host` header. */
async function statuses(options: EmulatorOptions, listenAt: string | undefined, hosts: string[], path = '/v1/users') {
  api = createEmulator(options);
  const { port } = new URL(await api.listen(0, listenAt));
  return Promise.all(
    hosts.map(
      (host) =>
        new Promise((resolve, reject) => {
          const headers = { host, authorization };
          http
            .get({ port, host: '127.0.0.1', path, headers, agent: false }, (response) => {
              response.resume();
              resolve(response.statusCode);
            })
            .on('error', reject);
        }),
    ),
  );
}

it('takes the names of this machine alone, on every path', async () => {
  const hosts = ['localhost', '127.0.0.1:80', 'api.localhost:4010', '[::1]:1', 'rebound.example', '10.0.0.1'];
  const expected = [200, 200, 200, 200, 403, 403];
  expect(await statuses({}, undefined, hosts)).toEqual(expected);
  await api?.close();
  expect(await statuses({}, undefined, hosts, '/_emulator/faults')).toEqual(expected);
});

it('takes names that it is told, and no others', async () => {
  const hosts = ['emulator:4010', 'EMULATOR', 'api.test', 'evil.api.test', 'emulator.evil.example', 'localhost'];
  expect(await statuses({ allowHosts: ['emulator', 'api.test'] }, undefined, hosts)).toEqual([
    200, 200, 200, 403, 403, 200,
  ]);
});

it('takes addresses where it listens at more than this machine, and still no names', async () => {
  const hosts = ['10.0.0.1:4010', '[2001:db8::1]:80', 'rebound.example'];
  expect(await statuses({}, '0.0.0.0', hosts)).toEqual([200, 200, 403]);
});

it('returns a URL that leads to it', async () => {
  api = createEmulator();
  expect(await api.listen(0, '0.0.0.0')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  await api.close();
  expect(await api.listen(0, 'localhost')).toMatch(/^http:\/\/localhost:\d+\/v1$/);
  await api.close();
  await expect(api.listen(0, '192.0.2.1')).rejects.toThrow(/^192\.0\.2\.1 is not an address of this machine/);
  await expect(api.listen(0, '')).rejects.toThrow('host should be an address such as 127.0.0.1, and is empty');
});

it.each(['http://emulator', 'emulator:4010', '', '*', 'a b'])('%j is not the name of a host', (name) => {
  expect(() => createEmulator({ allowHosts: [name] })).toThrow(/^allowHosts: /);
});

it('knows what leads to this machine alone', () => {
  expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].map(isLoopbackAddress)).toEqual([true, true, true, true]);
  expect(['0.0.0.0', '::', '192.168.0.1', 'emulator'].map(isLoopbackAddress)).toEqual([false, false, false, false]);
  const names = new HostNames();
  names.listensAt('emulator');
  expect(() => names.check('emulator:4010')).not.toThrow();
});
