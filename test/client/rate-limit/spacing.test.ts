// How a limit spaces requests, to the ms: by the option `rateLimit`, and by what 429s tell of the API's.
import { describe, expect, it } from 'vitest';
import { Bucket, spacingOf } from '../../../src/http/rate-limit/bucket.js';
import { hashKey } from '../../../src/http/rate-limit/key-hash.js';
import { Limit } from '../../../src/http/rate-limit/limit.js';

describe('a bucket', () => {
  it.each([
    [1_000, 10, 10_100 / 990],
    [100, 1, 10_100 / 99],
    [7, 1, 10_100 / 6],
    [2, 1, 10_100],
    [1, 1, 10_100],
  ])('of %i requests in 10 s lets %i go at once, and then one each %d ms', (requests, burst, interval) => {
    expect(spacingOf({ requests, window: 10_000 })).toEqual({ interval, burst });
  });

  it.each([
    [1_000, 10_000, 100],
    [100, 10_000, 100],
    [100, 1_000, 10],
  ])(
    'of %i requests in %i ms holds where the first ones arrive %i ms late, and the API counts from them on',
    (...given) => {
      const [requests, window, late] = given;
      const bucket = new Bucket({ requests, window });
      let arrived = 0;
      for (let now = 0; now < late + window; now = Math.max(now, bucket.opensAt)) {
        bucket.pass(now);
        arrived += 1;
      }
      expect(arrived).toBeGreaterThan(0.97 * requests);
      expect(arrived).toBeLessThanOrEqual(requests);
    },
  );

  it('fills with requests, and empties with time', () => {
    const bucket = new Bucket({ requests: 200, window: 1_980 / 1.01 }); // one each 10 ms, and 2 at once
    const opened = [0, 0, 10, 100, 100, 105].map((now) => {
      const { opensAt } = bucket;
      bucket.pass(now);
      return opensAt;
    });
    expect(opened).toEqual([-Infinity, 0, 10, 20, 100, 110]);
    expect([bucket.opensAt, bucket.emptyAt]).toEqual([120, 130]);
  });
});

describe('a limit of the API', () => {
  /** A limit that was blocked from 0 to 1,000, after so many calls. */
  function blocked(succeeded = 50) {
    const limit = new Limit(0, succeeded);
    limit.block(1_000);
    return limit;
  }

  it('is not its operation’s own unless said so, and blocks nothing at first', () => {
    expect(new Limit(0, 0)).toMatchObject({ isOwn: false, until: 0, opensAt: 0 });
    expect(new Limit(0, 0, true).isOwn).toBe(true);
  });

  it('is blocked until the latest time that it is told', () => {
    const limit = blocked();
    limit.block(500);
    expect([limit.until, limit.opensAt]).toEqual([1_000, 1_000]);
    limit.block(2_000);
    expect([limit.until, limit.opensAt]).toEqual([2_000, 2_000]);
  });

  it('lets one call probe, and the others go at the rate that got through before, a little faster each time', () => {
    const limit = blocked();
    limit.pass(1_000);
    expect(limit.opensAt).toBe(Infinity);
    limit.pass(1_005); // of a call that does not wait
    expect(limit.opensAt).toBe(Infinity);
    limit.succeed(1_010);
    expect(limit.opensAt).toBe(1_010);
    limit.pass(1_010);
    expect(limit.opensAt).toBe(1_010 + 1 / 0.05);
    limit.succeed(1_015);
    expect(limit.opensAt).toBe(1_030);
    limit.pass(1_030);
    expect(limit.opensAt).toBeCloseTo(1_030 + 1 / 0.050_02, 9);
    limit.pass(2_000); // catches up 20 ms, and no more
    expect(limit.opensAt).toBeCloseTo(1_980 + 1 / 0.050_04, 9);
  });

  it('keeps four fifths of the rate where fewer got through since', () => {
    const limit = blocked();
    limit.pass(1_000);
    limit.succeed(1_010);
    limit.block(11_000);
    limit.pass(11_000);
    limit.succeed(11_000);
    limit.pass(11_000);
    expect(limit.opensAt).toBeCloseTo(11_000 + 1 / 0.04, 9);
  });

  it('counts those that got through since the block before', () => {
    const limit = blocked();
    limit.pass(1_000);
    for (let i = 0; i < 300; i++) limit.succeed(1_010);
    limit.block(2_000);
    limit.pass(2_000);
    limit.succeed(2_000);
    limit.pass(2_000);
    expect(limit.opensAt).toBeCloseTo(2_000 + 1 / 0.3, 9);
  });

  it('goes no slower than ten requests a second', () => {
    const limit = blocked(0);
    limit.pass(1_000);
    limit.succeed(1_000);
    limit.pass(1_000);
    expect(limit.opensAt).toBe(1_100);
  });

  it('that is blocked again while a call probes opens with the new block', () => {
    const limit = blocked();
    limit.pass(1_000);
    limit.block(1_500);
    expect(limit.opensAt).toBe(1_500);
  });

  it('that is blocked again for less than it is spaced opens no earlier', () => {
    const limit = blocked(0);
    limit.pass(1_000);
    limit.succeed(1_000);
    limit.pass(1_000);
    limit.block(1_050);
    expect(limit.opensAt).toBe(1_100);
  });
});

it('the hash of a key is the same in every process and version', () => {
  expect(hashKey('https://api.clerk.com/v1', 'sk_test_1')).toBe('c1d217e0b7b6225c');
  expect(hashKey('https://api.clerk.com/v1', 'sk_test_20')).toBe('06a928030d5ceef4');
});
