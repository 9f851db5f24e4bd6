// Says where a document is not one of OpenAPI.
import { SpecError } from '../codegen/errors.js';
import { createConfig, type Config, type NormalizedProblem } from '../codegen/redocly.js';

/** What is wrong in one place may be wrong in a thousand. */
const mostProblems = 10;

/**
 * Runs a step that expects an OpenAPI document. If it throws a TypeError, the linter says where the document is not one.
 *
 * @param lintBy - Lints the document by a configuration.
 */
export async function orStructure<T>(
  step: () => T | Promise<T>,
  lintBy: (config: Config) => Promise<NormalizedProblem[]>,
  tell: (problem: NormalizedProblem) => string,
): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // As text: the type of an object takes the type checker seconds.
    const problems = await lintBy(await createConfig('rules: { struct: error }'));
    if (problems.length === 0) throw error;
    const ofAnotherType = problems.filter(({ message }) =>
      /^Expected type|^The field .* must be present/.test(message),
    );
    const shown = ofAnotherType.length > 0 ? ofAnotherType : problems;
    throw new SpecError(shown.slice(0, mostProblems).map(tell).join('\n'));
  }
}
