// Names that generated code can't have. What only the types of one version can clash with, the type check finds.

/** Words that no constant and no parameter can be. */
const words = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

/** What every object has, and `then`, by which `await` takes an object for a promise. */
const ofObjects = new Set(['then', ...Object.getOwnPropertyNames(Object.prototype)]);

/** What a client has beside its namespaces, and the file that lists these. */
const ofClients = new Set(['raw', 'withOptions', 'index']);

/** What a helper takes after the ids of its path. */
const ofHelpers = new Set(['body', 'query', 'options']);

export const isReservedNamespace = (name: string): boolean =>
  words.has(name) || ofObjects.has(name) || ofClients.has(name);

export const isReservedMethod = (name: string): boolean => ofObjects.has(name);

export const isReservedParameter = (name: string): boolean => words.has(name) || ofHelpers.has(name);
