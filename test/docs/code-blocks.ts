// Code of guides and of TSDoc as modules that the compiler checks.
import { pinned } from '../../scripts/codegen/versions.js';
import type { Source } from '../diagnostics.js';

/** Where the entry points are in the sources. */
const sources: readonly (readonly [RegExp, string])[] = [
  [/'clerk-bapi'/g, "'../src/index.js'"],
  [/'clerk-bapi\/proxy'/g, "'../src/proxy/node.js'"],
  [/'clerk-bapi-emulator'/g, "'../emulator/index.js'"],
  [/'clerk-bapi\/(\d{4}-\d\d-\d\d)'/g, "'../generated/$1/index.js'"],
  [/'clerk-bapi\/(\d{4}-\d\d-\d\d\/types)'/g, "'../generated/$1.js'"],
  [/'clerk-bapi\/resources\/(\w+)'/g, `'../generated/${pinned()}/resources/$1.js'`],
  [/'clerk-bapi\/core'/g, `'../generated/${pinned()}/core.js'`],
  [/'clerk-bapi\/types'/g, "'../src/types.js'"],
  [/'clerk-bapi\/(\w+)'/g, "'../src/$1/index.js'"],
];

/** A block as a module. What it takes for granted, a client, is put in front. */
export function moduleOf(block: string): string {
  const client = /\b(?:const|let) clerk\b/.test(block) ? '' : "declare const clerk: import('../src/index.js').Clerk;";
  const code = sources.reduce((text, [name, file]) => text.replaceAll(name, file), block);
  return `${client} export {};\n${code}`;
}

/** The blocks of TypeScript of a page, named by the line on which they begin. */
export const blocksOf = (name: string, text: string): Source[] =>
  [...text.matchAll(/^```(tsx?)(?: \[[^\]]*\])?\n([\s\S]*?)^```$/gm)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return [`${name}-line-${line}.${match[1]}`, moduleOf(String(match[2]))];
  });
