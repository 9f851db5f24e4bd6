// @ts-check
// What the CPU of two kinds of call is compared by.
const ROUNDS = 9;

/** @param {number[]} values */
export const median = (values) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * CPU of this process for some calls: a busy neighbour does not count.
 *
 * @param {() => Promise<unknown>} call @param {number} calls @param {number} atOnce
 */
export async function cpuOf(call, calls, atOnce) {
  let made = 0;
  const start = process.cpuUsage();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (made++ < calls) await call();
    }),
  );
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/**
 * How many times what one contender takes another does: the least of interleaved rounds of each, since whatever else the
 * machine does can only add.
 *
 * @param {() => Promise<number>} ours @param {() => Promise<number>} theirs
 */
export async function interleavedRatio(ours, theirs) {
  await ours(); // the first rounds warm them up
  await theirs();
  let ourLeast = Infinity;
  let theirLeast = Infinity;
  for (let i = 0; i < ROUNDS; i++) {
    ourLeast = Math.min(ourLeast, await ours());
    theirLeast = Math.min(theirLeast, await theirs());
  }
  return ourLeast / theirLeast;
}
