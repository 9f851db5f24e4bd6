// The events of the control, as the page follows them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type ActiveFault, type Emulator } from '../../emulator/index.js';

let api: Emulator;
let baseUrl: string;

beforeEach(async () => {
  api = createEmulator({ seed: { users: [{ id: 'user_ada', first_name: 'Ada' }] } });
  baseUrl = await api.listen();
});
afterEach(() => api.close());

describe('events', () => {
  interface Overview {
    tables: Record<string, number>;
    faults: ActiveFault[];
    requests: { operation?: string; status?: number }[];
  }

  /** Overviews as they arrive. */
  async function* overviews(): AsyncGenerator<Overview> {
    const response = await fetch(new URL('/_emulator/events', baseUrl));
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        yield JSON.parse(text.slice('data: '.length, end)) as Overview;
        text = text.slice(end + 2);
      }
    }
  }

  it('tell of many changes at once', async () => {
    const events = overviews();
    expect((await events.next()).value).toMatchObject({ tables: { users: 1 }, faults: [], requests: [] });
    const headers = { authorization: 'Bearer sk_test_control', 'content-type': 'application/json' };
    const init = (i: number) => ({ method: 'POST', body: JSON.stringify({ external_id: `user ${i}` }), headers });
    for (let i = 0; i < 40; i++) await api.fetch('https://api.example/v1/users', init(i));
    api.faults.add({ status: 500 });
    let told = 0;
    for await (const { tables, faults, requests } of events) {
      told += 1;
      if (tables['users'] !== 41 || faults.length === 0) continue;
      expect(requests).toHaveLength(40);
      expect(requests.at(-1)).toMatchObject({ operation: 'users.create', status: 200 });
      break;
    }
    expect(told).toBeLessThan(20);
  });

  it('that someone listens to do not keep it from closing', async () => {
    const events = overviews();
    await events.next();
    const rest = expect(events.next()).rejects.toThrow();
    await api.close();
    await rest;
  });
});
