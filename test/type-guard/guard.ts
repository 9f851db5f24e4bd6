// What breaks in the program of usage.ts when it is compiled against another version, and what a report says should.
import path from 'node:path';
import type { DiagnosticMessageChain } from 'typescript';
import { root } from '../../scripts/cli.js';
import { inMemoryProgram, ts } from '../../scripts/codegen/compiler.js';
import type { Change } from '../../scripts/diff/compare.js';
import { readOperations } from '../../scripts/codegen/operations.js';
import type { Document } from '../../scripts/codegen/document.js';
import { compileResources } from '../../scripts/codegen/resources.js';
import { compileTypes } from '../../scripts/codegen/types.js';
import { usageOf, type Use } from './usage.js';

const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

/** What `npm run generate` would write for a spec: texts by absolute path, in a folder of generated/. */
export async function modulesOf(document: Document, folder: string): Promise<Map<string, string>> {
  const files = [['types.ts', compileTypes(document)] as const, ...compileResources(document)];
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

/** The uses that a change of a report is about, each with the field, if it is about one. */
function usesOf(
  { rule, schema, operation, operations = [], path: at, direction, seenBy }: Change,
  helpers: Map<string, string>,
) {
  if (schema !== undefined) {
    if (rule.startsWith('api-schema-')) return [{ place: `name ${schema}`, field: undefined }];
    const way = direction === 'request' ? 'sent' : 'received';
    const [field] = at.split(/[.[]/);
    return field ? [{ place: `${way} ${schema}.`, field }] : [{ place: `${way} ${schema}`, field: undefined }];
  }
  const names = operation === undefined ? operations : [helpers.get(operation) ?? operation];
  const [, field] = /^query\.([^.[]+)/.exec(at) ?? [];
  const kind = seenBy === 'raw' ? 'raw' : 'helper';
  return names.map((name) => (field ? { place: `query ${name} `, field } : { place: `${kind} ${name}`, field }));
}

/**
 * What a comparison says the compiler will reject, in the terms of {@link failuresOf}.
 *
 * @param older - The spec that the uses are of.
 */
export function expectedFailures(older: Document, changes: Change[]): Set<Use> {
  const operations = readOperations(older);
  const helpers = new Map(operations.map(({ id, namespace, method }) => [id, `${namespace}.${method}`]));
  const isRequired = ({ schema, operation, path: at }: Change, field: string) => {
    const described = older.components['schemas']?.[schema ?? ''] as { required?: string[] } | undefined;
    const parameters = operations.find(({ id }) => id === operation)?.queryParameters;
    return described
      ? described.required?.includes(at)
      : parameters?.some(({ name, required }) => name === field && required);
  };
  const expected = new Set<Use>();
  for (const change of changes) {
    if (change.seenBy !== 'compiler' && change.seenBy !== 'raw') continue;
    const [, newName] = /^renamed to `(.+)`$/.exec(change.message) ?? [];
    for (const { place, field } of usesOf(change, helpers)) {
      expected.add(place + (field ?? ''));
      // Who must send it, and sends it under the older name, does not send it under the newer one.
      if (field && newName && change.direction === 'request' && isRequired(change, field))
        expected.add(place + newName);
    }
  }
  return expected;
}

/** Where the compiler and the report disagree. */
export function disagreements(failures: ReadonlyMap<Use, string>, expected: ReadonlySet<Use>) {
  const isWithin = (use: Use, uses: Iterable<Use>) => [...uses].some((other) => other.startsWith(`${use} `));
  /** A type that is gone or another one takes its fields along; a query that must be given now, the call without it; a helper, `clerk.raw`. */
  const isImplied = (use: Use) => {
    const [kind = '', name = ''] = use.split(' ');
    if (kind === 'raw' && expected.has(`helper ${name}`)) return true;
    if (kind === 'helper' || kind === 'raw') return isWithin(`query ${name}`, expected);
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
