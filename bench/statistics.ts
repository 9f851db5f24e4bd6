// Rounds in which every contender has its turn, and what is read from them.

/** A contender and the figures of its rounds. */
export interface Measured<Figures> {
  name: string;
  rounds: Figures[];
}

/** Measures contenders in rounds. */
export async function interleaved<Contender extends { name: string }, Figures>(
  contenders: Contender[],
  rounds: number,
  measure: (contender: Contender) => Promise<Figures>,
): Promise<(Contender & Measured<Figures>)[]> {
  const measured = contenders.map((contender) => ({ ...contender, rounds: [] as Figures[] }));
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another contender, because the first one meets other caches and another clock rate.
    const first = round % measured.length;
    for (const contender of [...measured.slice(first), ...measured.slice(0, first)])
      contender.rounds.push(await measure(contender));
  }
  return measured;
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function find<Contender extends { name: string }>(measured: Contender[], name: string): Contender {
  const found = measured.find((contender) => contender.name === name);
  if (!found) throw new Error(`bench: ${name} was not measured`);
  return found;
}

/** The median of a figure. */
export const medianOf = <Figures>(measured: Measured<Figures>[], name: string, of: (figures: Figures) => number) =>
  median(find(measured, name).rounds.map(of));

/** The figures of two contenders side by side, round by round, so that a slow moment of the machine cancels out. */
export function paired<Figures, Result>(
  { rounds }: Measured<Figures>,
  other: Measured<Figures>,
  combine: (figures: Figures, others: Figures) => Result,
): Result[] {
  return rounds.map((figures, round) => {
    const others = other.rounds[round];
    if (others === undefined) throw new Error(`bench: ${other.name} has fewer rounds than the other contenders`);
    return combine(figures, others);
  });
}

/** The median of the ratios of two contenders, round by round. */
export const ratioOf = <Figures>(
  measured: Measured<Figures>[],
  name: string,
  other: string,
  of: (figures: Figures) => number,
) => median(paired(find(measured, name), find(measured, other), (figures, others) => of(figures) / of(others)));
