// Which pages a version has for itself. What is the same as in the default version stands there alone.
import type { Document, Schema } from '../codegen/document.js';
import type { Example } from '../codegen/examples.js';
import type { Operation } from '../codegen/operations.js';
import { componentName, own } from '../codegen/references.js';
import type { Sample } from './samples.js';

/** A version of the API, with all that its pages are made of. */
export interface VersionSource {
  version: string;
  document: Document;
  examples: Example[];
  /** By the ID of the operation. */
  samples: Map<string, Sample>;
}

const schemaOf = (document: Document, name: string | undefined): Schema | undefined =>
  name === undefined ? undefined : document.components.schemas?.[name];

/** What the page of an operation shows of the spec, as text that can be compared. */
const shown = (document: Document, operation: Operation): string =>
  JSON.stringify([operation, schemaOf(document, operation.body?.type), schemaOf(document, operation.response.type)]);

/** A type stands in responses, or only within what requests send. */
export type TypeUse = 'response' | 'request';

/** All types that responses are made of, and those within bodies: the page of an operation shows the body itself. */
function typesOf(document: Document, operations: Operation[]): Map<string, TypeUse> {
  const uses = new Map<string, TypeUse>();
  const visit = (node: unknown, use: TypeUse): void => {
    if (typeof node !== 'object' || node === null) return;
    const name = '$ref' in node ? componentName(node.$ref, 'schemas') : undefined;
    if (name && !uses.has(name) && own(document.components.schemas, name)) {
      uses.set(name, use);
      visit(document.components.schemas?.[name], use);
    }
    for (const part of Object.values(node)) visit(part, use);
  };
  for (const { response } of operations) visit({ $ref: `#/components/schemas/${response.type}` }, 'response');
  for (const { body } of operations) visit(schemaOf(document, body?.type), 'request');
  return uses;
}

/** The pages of a version: those that it has for itself, and where the others are. */
export interface VersionPages {
  examples: Example[];
  /** The types of the version. */
  types: ReadonlyMap<string, TypeUse>;
  /** The types that have a page here. */
  ownTypes: string[];
  /** The address of the page of an operation or of a type; `undefined` if there is none. */
  operationUrl: (operation: Operation) => string;
  typeUrl: (name: string) => string | undefined;
}

export const pageOf = ({ namespace, method }: Pick<Operation, 'namespace' | 'method'>): string =>
  `${namespace}/${method}`;

/** @param main the default version; `undefined` for itself */
export function versionPages(source: VersionSource, main: VersionSource | undefined): VersionPages {
  const { document, examples, version } = source;
  const operations = examples.map(({ operation }) => operation);
  const inMain = new Map(main?.examples.map(({ operation }) => [pageOf(operation), operation]));
  const isOwn = (operation: Operation) => {
    const twin = inMain.get(pageOf(operation));
    return !main || !twin || shown(document, operation) !== shown(main.document, twin);
  };
  const types = typesOf(document, operations);
  const isOwnType = (name: string) =>
    !main || JSON.stringify(schemaOf(document, name)) !== JSON.stringify(schemaOf(main.document, name));
  const folder = (isHere: boolean) => (isHere && main ? `/reference/${version}` : '/reference');
  return {
    examples: examples.filter(({ operation }) => isOwn(operation)),
    types,
    ownTypes: [...types.keys()].filter(isOwnType),
    operationUrl: (operation) => `${folder(isOwn(operation))}/${pageOf(operation)}`,
    typeUrl: (name) => (types.has(name) ? `${folder(isOwnType(name))}/types/${name}` : undefined),
  };
}
