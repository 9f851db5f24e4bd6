import { root } from '../../cli.js';
import { runPlain } from './plain.js';

/** How many files an import loads, the module and its dependencies included. Takes one of the package's own names, or a URL. */
export const countModules = (specifier: string) =>
  runPlain<number>(new URL('modules-program.ts', import.meta.url), { cwd: root, args: [specifier] });
