// Shows the steps of a run while they are under way, each with its time.

const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * @param name - What the step does: `lint`, `compile`.
 * @returns What the step returns.
 */
export async function step<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const result = await run();
    process.stdout.write(`${seconds(start)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${seconds(start)}\n`);
    throw error;
  }
}
