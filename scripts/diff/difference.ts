// What a comparison of two schemas finds.
import type { Document } from '../codegen/document.js';
import type { Kind } from './rules.js';

export interface Difference {
  kind: Kind;
  /** Where in the schema: `a.b` is a field, `a[]` the items of a list, `a.*` the values of a map. */
  at: string;
  /** A keyword, a field, a value or a schema, if several differences of the kind can be at one place. */
  name?: string;
  /** For the message. */
  older?: string;
  /** For the message. */
  newer?: string;
}

/** What is compared. */
export interface Sides {
  older: Document;
  newer: Document;
  /** Whether two names mean the same schema, which is compared elsewhere. */
  paired: (older: string, newer: string) => boolean;
}
