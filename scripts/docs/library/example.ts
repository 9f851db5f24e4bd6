/** Whether code uses a name that it does not declare or import itself. */
function uses(code: string, name: string): boolean {
  const isDeclared = new RegExp(`(?:import \\{[^}]*|function |const )\\b${name}\\b`).test(code);
  return !isDeclared && new RegExp(`\\b${name}[(<]|instanceof ${name}\\b|: ${name}\\b =`).test(code);
}

/**
 * An example of TSDoc with the imports that it needs.
 *
 * @param exported - what the packages export, as `name` or `type Name`, and from which entry point
 */
export function exampleText(example: string, exported: ReadonlyMap<string, string>): string {
  const [, code = example] = /^```ts\n([\s\S]*?)\n?```/.exec(example) ?? [];
  const byModule = new Map<string, string[]>();
  for (const [name, from] of exported)
    if (uses(code, name.replace('type ', ''))) byModule.set(from, [...(byModule.get(from) ?? []), name]);
  const imports = [...byModule].map(([from, names]) => `import { ${names.sort().join(', ')} } from '${from}';`);
  const gap = imports.length > 0 && !code.startsWith('import ') ? [''] : [];
  return [...imports, ...gap, code].join('\n');
}
