// The pages of types: those that responses are made of, and those within what requests send.
import type { Document, Schema } from '../codegen/document.js';
import type { Operation } from '../codegen/operations.js';
import { componentName, own, resolved } from '../codegen/references.js';
import { described, fieldTable } from './fields.js';
import { code, nameHeading, page, table, text } from './markdown.js';
import type { VersionPages, VersionSource } from './version-pages.js';

/** The named types that a schema mentions itself: not those that are within them. */
function mentioned(node: unknown, names = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return names;
  const name = '$ref' in node ? componentName(node.$ref, 'schemas') : undefined;
  if (name) names.add(name);
  for (const part of Object.values(node)) mentioned(part, names);
  return names;
}

const schemaOf = (document: Document, name: string): Schema | undefined => own(document.components.schemas, name);

/** The type of the elements of a list: of an array, or of the array in a page. */
function elementOf(document: Document, { response }: Operation): string | undefined {
  const schema = schemaOf(document, response.type);
  const arrays = [schema, ...(response.isList ? Object.values(schema?.properties ?? {}) : [])];
  return arrays.map((one) => componentName(one?.items?.$ref, 'schemas')).find(Boolean);
}

/** Where a type is used, each place with a link. */
function uses({ document, examples }: VersionSource, name: string, { types, typeUrl, operationUrl }: VersionPages) {
  const operations = examples.map(({ operation }) => operation);
  const those = (test: (operation: Operation) => boolean): string =>
    operations
      .filter(test)
      .map((one) => `[${code(`${one.namespace}.${one.method}`)}](${operationUrl(one)})`)
      .join(', ');
  const returns = those(({ response }) => response.type === name);
  const lists = those((operation) => elementOf(document, operation) === name);
  const takes = those(({ body }) => !!body && mentioned(schemaOf(document, body.type)).has(name));
  const whole = [...types.keys()]
    .filter((type) => type !== name && mentioned(schemaOf(document, type)).has(name))
    .map((type) => `[${code(type)}](${typeUrl(type)})`)
    .join(', ');
  return [
    returns && `Returned by ${returns}.`,
    lists && `In the lists of ${lists}.`,
    takes && `Part of the body of ${takes}.`,
    whole && `Part of ${whole}.`,
  ].filter(Boolean);
}

/** @param version is shown if it is not the default one */
export function typePage(source: VersionSource, name: string, pages: VersionPages, version?: string): string {
  const { document } = source;
  const schema = resolved<Schema>(document, { $ref: `#/components/schemas/${name}` });
  return page({ title: name, description: `The type ${name}.`, keywords: [], aside: false, editLink: false }, [
    nameHeading(name),
    version && `API **${version}**`,
    described(schema),
    fieldTable(document, schema, pages.typeUrl, pages.types.get(name) === 'request'),
    uses(source, name, pages).join('\n\n'),
  ]);
}

/** All types of a version. */
export const typesPage = ({ document }: VersionSource, { types, typeUrl }: VersionPages): string =>
  page({ title: 'Types', keywords: [], aside: false, editLink: false }, [
    '# Types',
    'What responses are made of, and what is within the bodies of requests. Each can be imported from `clerk-bapi`.',
    table(
      ['type', 'what it is'],
      [...types.keys()].sort().map((name) => [
        `[${code(name)}](${typeUrl(name)})`,
        // The first sentence: a period within one is not followed by a capital.
        text(schemaOf(document, name)?.description ?? '').replace(/(?<=[.`])\s+(?=[A-Z`]).*$/, ''),
      ]),
    ),
  ]);
