// The types of metadata: the overlay says whose each is (`x-metadata`), and src/metadata.ts has the types.
import type { TypeNode } from 'typescript';
import { ts } from './compiler.js';
import type { Document } from './document.js';
import { named, type Doc } from './layout.js';
import { walk } from './walk.js';

const { factory } = ts;

/** Says of each metadata (`x-metadata`) which type of src/metadata.ts it has. @param document changed in place */
export function typeMetadata(document: Document, sent: Set<string>): void {
  for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
    walk(schema, (node) => {
      if (typeof node['x-metadata'] !== 'string') return;
      const use = node['x-merge'] ? 'MetadataPatch' : sent.has(name) ? 'MetadataInput' : 'Metadata';
      node['x-metadata-type'] = [use, node['x-metadata']];
    });
  }
}

/** A type of src/metadata.ts, with the interface that applications declare; `undefined` for other schemas. */
export function metadataType(schema: { type?: unknown; 'x-metadata-type'?: unknown }): TypeNode | undefined {
  const marked = schema['x-metadata-type'];
  if (!Array.isArray(marked)) return undefined;
  const [use = '', declared = ''] = marked.map(String);
  const isNullable = [schema.type].flat().includes('null');
  const type = factory.createTypeReferenceNode(use, [factory.createTypeReferenceNode(declared)]);
  return isNullable ? factory.createUnionTypeNode([type, factory.createLiteralTypeNode(factory.createNull())]) : type;
}

/**
 * Imports the types of src/metadata.ts that a module of types names, and exports all of them.
 *
 * @param imported names of schemas that another module declares
 */
export function metadataImport(document: Document, imported: readonly string[]): Doc[] {
  const names = new Set<string>();
  for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
    if (imported.includes(name)) continue;
    walk(schema, (node) => {
      if (typeof node['x-metadata'] === 'string') names.add(node['x-metadata']);
    });
  }
  if (names.size === 0) return [];
  const all = ['Metadata', 'MetadataInput', 'MetadataPatch', ...names].sort();
  const module = '../../src/metadata.js';
  return [named('import type', all, module), `export type * from '${module}';`];
}
