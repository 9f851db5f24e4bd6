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
async function cpuOf(call, calls, atOnce) {
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
 * How many times the CPU of one kind of call another takes: the median of interleaved rounds.
 *
 * @param {() => Promise<unknown>} ours @param {() => Promise<unknown>} theirs
 * @param {{ calls: number, atOnce: number }} options
 */
export async function cpuRatioOf(ours, theirs, { calls, atOnce }) {
  const round = async () => (await cpuOf(ours, calls, atOnce)) / (await cpuOf(theirs, calls, atOnce));
  await round(); // warms both up
  const ratios = [];
  for (let i = 0; i < ROUNDS; i++) ratios.push(await round());
  return median(ratios);
}
