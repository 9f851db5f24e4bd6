// Deliveries that go wrong because a fault says so.
import { describe, expect, it } from 'vitest';
import type { WebhookFault } from '../../emulator/index.js';
import { createUsers, delivering, namesOf } from './webhooks.js';

describe('faults of deliveries', () => {
  it.each<[WebhookFault, string[]]>([
    [{ kind: 'duplicate', times: 1 }, ['1', '1', '2', '3']],
    [{ kind: 'reorder', times: 1 }, ['2', '1', '3']],
    [{ kind: 'reorder' }, ['1', '2', '3']], // nothing overtakes them
    [{ kind: 'lose', times: 2 }, ['3']],
    [{ kind: 'delay', times: 1 }, ['2', '3']],
    [{ kind: 'lose', event: 'user.deleted' }, ['1', '2', '3']],
    [{ kind: 'lose', share: 0 }, ['1', '2', '3']],
  ])('%j', async (fault, expected) => {
    const all = delivering();
    all.api.webhooks.faults.add(fault);
    await createUsers(all, 3);
    expect(namesOf(all.receiver)).toEqual(expected);
    expect(all.receiver.problems).toEqual([]);
  });

  it('delay: it comes when its time is there', async () => {
    const all = delivering();
    all.api.clock.freeze();
    all.api.webhooks.faults.add({ kind: 'delay', delay: 1_000, times: 1 });
    await createUsers(all, 2);
    all.api.clock.advance(999);
    await all.api.webhooks.settled();
    expect(namesOf(all.receiver)).toEqual(['2']);
    all.api.clock.advance(1);
    await all.api.webhooks.settled();
    expect(namesOf(all.receiver)).toEqual(['2', '1']);
  });

  it('wrong-signature: it is rejected, and comes again as it should', async () => {
    const all = delivering();
    all.api.webhooks.faults.add({ kind: 'wrong-signature', times: 1 });
    await createUsers(all, 1);
    expect(all.receiver.problems).toEqual([expect.stringContaining('No signature matches')]);
    expect(all.api.webhooks.deliveries[0]).toMatchObject({ status: 'waiting', attempts: [{ status: 400 }] });
    all.api.clock.advance(5_000);
    await all.api.webhooks.settled();
    expect(namesOf(all.receiver)).toEqual(['1']);
  });

  it('a share affects the same deliveries in each run', async () => {
    const run = async (seed?: number) => {
      const all = delivering();
      all.api.webhooks.faults.add({ kind: 'lose', share: 0.5, ...(seed !== undefined && { seed }) });
      await createUsers(all, 40);
      return namesOf(all.receiver).join();
    };
    const first = await run();
    expect(await run()).toBe(first);
    expect(await run(7)).not.toBe(first);
    expect(first.split(',').length).toBeGreaterThan(10);
    expect(first.split(',').length).toBeLessThan(30);
  });

  it('are counted, listed and removed', async () => {
    const all = delivering();
    const remove = all.api.webhooks.faults.add({ kind: 'lose' });
    await createUsers(all, 2);
    expect(all.api.webhooks.faults.list()).toEqual([{ id: 'webhook_fault_1', fault: { kind: 'lose' }, hits: 2 }]);
    remove();
    await createUsers(all, 1);
    expect(namesOf(all.receiver)).toEqual(['1']);
    expect(all.api.webhooks.deliveries.map(({ status }) => status)).toEqual(['lost', 'lost', 'delivered']);
    all.api.webhooks.resend('delivery_1');
    await all.api.webhooks.settled();
    expect(all.api.webhooks.deliveries[0]?.status).toBe('delivered');
  });

  it.each<[unknown, string]>([
    [null, 'it is not an object'],
    [{ kind: 'explode' }, 'kind should be one of duplicate, reorder, delay, lose, wrong-signature'],
    [{ kind: 'lose', event: 'user.exploded' }, 'there is no event user.exploded'],
    [{ kind: 'lose', times: 0 }, 'times should be a whole number, 1 or more'],
    [{ kind: 'lose', share: 2 }, 'share should be a number from 0 to 1'],
    [{ kind: 'lose', seed: 0.5 }, 'seed should be a whole number'],
    [{ kind: 'delay', delay: -1 }, 'delay should be a number of ms'],
    [{ kind: 'lose', evnt: 'user.created' }, 'it has no field evnt'],
  ])('%j is none', (fault, what) => {
    const { api } = delivering();
    expect(() => api.webhooks.faults.add(fault as WebhookFault)).toThrow(
      new TypeError(`This is not a fault of webhooks: ${what}`),
    );
  });
});
