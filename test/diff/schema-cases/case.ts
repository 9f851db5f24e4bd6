// How the tests of the comparison say what a change of a schema is.
import type { Json } from '../documents.js';

/** What is expected of one direction: who sees that it breaks (`-` if nobody), the rule, the path. */
export type Expected = string[];

export interface Case {
  title: string;
  before: Json;
  after: Json;
  request: Expected;
  response: Expected;
  /** Further schemas. */
  schemas?: Json;
  /** Those of the newer spec, if they are others. */
  newSchemas?: Json;
}

export const same = { request: [], response: [] };
export const both = (...expected: Expected) => ({
  request: expected.map((line) => line.replace('*', 'request')),
  response: expected.map((line) => line.replace('*', 'response')),
});
/** A change that hurts one direction alone. */
export const hurts = (direction: 'request' | 'response', rule: string, path: string, by = 'compiler') => ({
  request: [`${direction === 'request' ? by : '-'} request-property-${rule} ${path}`],
  response: [`${direction === 'response' ? by : '-'} response-property-${rule} ${path}`],
});
