// Rounds in which every contender has its turn.

/**
 * @template Contender
 * @param {Contender[]} contenders
 * @param {number} rounds
 * @param {(contender: Contender) => Promise<object>} measure
 * @returns {Promise<(Contender & { rounds: object[] })[]>} what each round gave
 */
export async function interleaved(contenders, rounds, measure) {
  const measured = contenders.map((contender) => ({ ...contender, rounds: [] }));
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another one: whoever comes first finds another state of caches and clock.
    for (let i = 0; i < measured.length; i++) {
      const contender = measured[(round + i) % measured.length];
      contender.rounds.push(await measure(contender));
    }
  }
  return measured;
}
