// Names that generated code can't have. The rules ask here before they give a name.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../cli.js';
import { extensions } from '../codegen.config.js';
import type { Document } from '../codegen/document.js';
import { pascalCase, queryType } from '../codegen/operations.js';
import { sharedNames } from './names.js';
import { operationsOf } from './walk.js';

/** Words that no constant and no parameter can be. */
const words = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);

/** What every object has, and `then`, by which `await` takes an object for a promise. */
const ofObjects = new Set(['then', ...Object.getOwnPropertyNames(Object.prototype)]);

/** What a client has beside its namespaces, the file that lists these, and what the modules of namespaces import. */
const ofClients = new Set([
  ...['raw', 'withOptions', 'index', 'namespaces', 'resources', 'version', 'paths', 'extension', 'formData'],
]);

/** What a helper takes after the ids of its path. */
const ofHelpers = new Set(['body', 'query', 'options']);

/** Types that generated modules have from the language, from openapi-typescript or from a client of a version. */
const ofLanguage = [
  ...['Array', 'Blob', 'Boolean', 'Date', 'Error', 'Exclude', 'Extract', 'Function', 'Headers', 'Map', 'Number'],
  ...['Object', 'Omit', 'OneOf', 'Partial', 'Pick', 'Promise', 'Readonly', 'Record', 'Request', 'Required'],
  ...['Response', 'Set', 'String', 'Symbol', 'WithRequired', 'Clerk', 'Resources'],
];

/** What a module of the client exports to its users, by name. */
function exportsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(','));
  const named = lists.map((item) => item.trim().replace(/^.* as |^type /, '')).filter(Boolean);
  const declared = [...text.matchAll(/^export (?:class|const|function|interface|type) (\w+)/gm)];
  const stars = [...text.matchAll(/^export (?:type )?\* from '\.\/(.+)\.js'/gm)];
  return [
    ...named,
    ...declared.map(([, name = '']) => name),
    ...stars.flatMap(([, name = '']) => exportsOf(path.posix.join(path.posix.dirname(file), `${name}.ts`))),
  ];
}

let ofEveryVersion: Set<string> | undefined;

/** The types that a version has whatever its spec says. */
const typesOfEveryVersion = (): Set<string> =>
  (ofEveryVersion ??= new Set([
    ...ofLanguage,
    ...exportsOf('src/exports.ts'),
    ...Object.values(extensions).flatMap((extension) => Object.keys(extension?.types ?? {})),
  ]));

export const isReservedNamespace = (name: string): boolean =>
  words.has(name) || ofObjects.has(name) || ofClients.has(name) || typesOfEveryVersion().has(pascalCase(name));

/** A method of an interface that is called `new` is a constructor. */
export const isReservedMethod = (name: string): boolean => ofObjects.has(name) || name === 'new';

export const isReservedParameter = (name: string): boolean => words.has(name) || ofHelpers.has(name);

/**
 * The types that no schema can be: an interface of a name that is there would be merged with it, or hide it, without a word
 * of the compiler.
 *
 * @param document - Its operations have the names of their helpers.
 */
export function reservedTypes(document: Document): ReadonlySet<string> {
  const reserved = new Set(typesOfEveryVersion());
  for (const { operation } of operationsOf(document)) {
    const [namespace = '', method = ''] = operation['x-helper']?.split('.') ?? [];
    reserved.add(`${pascalCase(namespace)}Namespace`).add(queryType({ namespace, method }));
    if (!sharedNames.has(pascalCase(namespace))) reserved.add(pascalCase(namespace)); // the interface of its helpers
  }
  return reserved;
}
