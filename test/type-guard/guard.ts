// What breaks in the program of usage.ts when it is compiled against another version, and what a report says should.
import path from 'node:path';
import type { DiagnosticMessageChain } from 'typescript';
import { root } from '../../scripts/cli.js';
import { inMemoryProgram, ts } from '../../scripts/compiler.js';
import type { Change } from '../../scripts/diff/compare.js';
import { readOperations, type Document } from '../../scripts/operations.js';
import { compileResources } from '../../scripts/resources.js';
import { compileTypes } from '../../scripts/types.js';
import { entryFiles } from '../../scripts/versions.js';
import { usageOf, type Use } from './usage.js';

const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

/** What `npm run generate` would write for a description: texts by absolute path, in a folder of generated/. */
export async function modulesOf(document: Document, folder: string): Promise<Map<string, string>> {
  const resources = [...(await compileResources(document))].map(([name, text]) => [`resources/${name}`, text] as const);
  const files = [['types.ts', await compileTypes(document)] as const, ...resources, ...(await entryFiles())];
  return new Map(files.map(([name, text]) => [path.join(root, 'generated', folder, name), text]));
}

/** Every message of a chain. */
const flatten = (message: string | DiagnosticMessageChain): string[] =>
  typeof message === 'string' ? [message] : [message.messageText, ...(message.next ?? []).flatMap(flatten)];

/** The fields that a message says are missing. */
function missingIn(message: string): string[] {
  const one = /^Property '(.+)' is missing in type/.exec(message)?.[1];
  const several = /is missing the following properties from type .*?: (.+)$/.exec(message)?.[1];
  return one ? [one] : (several?.replace(/, and \d+ more\.$/, '').split(', ') ?? []);
}

/**
 * Compiles a use of a version against another one.
 *
 * @returns what of it fails, with the compiler's words
 */
export function failuresOf(
  older: Document,
  olderTypes: string,
  folder: string,
  modules = new Map<string, string>(),
): Map<Use, string> {
  const usage = usageOf(older, olderTypes, `../generated/${folder}`);
  const file = path.join(root, 'test/usage.ts');
  const program = inMemoryProgram(new Map([...modules, [file, usage.text]]), options);
  const source = program.getSourceFile(file);
  const failures = new Map<Use, string>();
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(source)) {
    const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
    const use = usage.uses[line] ?? '';
    const messages = flatten(messageText);
    const [, place] = /^required (.+)$/.exec(use) ?? [];
    if (place === undefined) failures.set(use, messages.join(' '));
    else for (const field of messages.flatMap(missingIn)) failures.set(place + field, messages.join(' '));
  }
  return failures;
}

const isRequired = (document: Document, schema: string, field: string) => {
  const described = document.components['schemas']?.[schema] as { required?: string[] } | undefined;
  return described?.required?.includes(field) ?? false;
};

/**
 * What a comparison says the compiler will refuse, in the terms of {@link failuresOf}.
 *
 * @param older - The description that the uses are of.
 */
export function expectedFailures(older: Document, changes: Change[]): Set<Use> {
  const helpers = new Map(readOperations(older).map(({ id, namespace, method }) => [id, `${namespace}.${method}`]));
  const expected = new Set<Use>();
  for (const change of changes) {
    if (change.seenBy !== 'compiler') continue;
    const { schema, path: at, direction } = change;
    const [field] = at.split(/[.[]/);
    if (schema !== undefined && change.rule.startsWith('api-schema-')) expected.add(`name ${schema}`);
    else if (schema !== undefined) {
      const way = direction === 'request' ? 'sent' : 'received';
      expected.add(field ? `${way} ${schema}.${field}` : `${way} ${schema}`);
      // Who sent it under the older name sends it not at all under the newer one.
      const [, newName] = /^renamed to `(.+)`$/.exec(change.message) ?? [];
      if (newName !== undefined && direction === 'request' && isRequired(older, schema, at))
        expected.add(`sent ${schema}.${newName}`);
    } else {
      const helper = change.operation === undefined ? undefined : (helpers.get(change.operation) ?? change.operation);
      const [, parameter] = /^query\.([^.[]+)/.exec(at) ?? [];
      for (const name of helper === undefined ? (change.operations ?? []) : [helper]) {
        expected.add(parameter === undefined ? `helper ${name}` : `query ${name} ${parameter}`);
      }
    }
  }
  return expected;
}

/** Where the compiler and the report disagree. */
export function disagreements(failures: ReadonlyMap<Use, string>, expected: ReadonlySet<Use>) {
  const isWithin = (use: Use, uses: Iterable<Use>) => [...uses].some((other) => other.startsWith(`${use} `));
  /** A type that is gone or another one takes its fields along; a query that must be given now, the call without it. */
  const isImplied = (use: Use) => {
    const [kind = '', name = ''] = use.split(' ');
    if (kind === 'helper') return isWithin(`query ${name}`, expected);
    const [type] = name.split('.');
    return expected.has(`name ${type}`) || (name !== type && expected.has(`${kind} ${type}`));
  };
  return {
    unforeseen: [...failures]
      .filter(([use]) => !expected.has(use) && !isImplied(use))
      .map(([use, why]) => `${use}: ${why}`),
    harmless: [...expected].filter((use) => !failures.has(use) && !(use.startsWith('name ') ? false : isImplied(use))),
  };
}
