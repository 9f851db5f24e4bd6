// @ts-check
// What the CPU of two kinds of call is compared by.
const ROUNDS = 9;

/**
 * CPU of this process for some calls, so that a busy neighbour counts for less.
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
 * The least that each contender took in interleaved rounds, since whatever else the machine does can only add.
 *
 * @template {string} Name
 * @param {Record<Name, () => Promise<number>>} contenders
 * @returns {Promise<Record<Name, number>>}
 */
export async function leastOf(contenders) {
  const names = /** @type {Name[]} */ (Object.keys(contenders));
  const least = /** @type {Record<Name, number>} */ (Object.fromEntries(names.map((name) => [name, Infinity])));
  for (const name of names) await contenders[name](); // warms them up
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) least[name] = Math.min(least[name], await contenders[name]());
  }
  return least;
}
