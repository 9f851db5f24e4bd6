// What openapi-typescript makes of a spec, as nodes of the compiler.
import { createRequire } from 'node:module';
import type * as OpenApiTypeScript from 'openapi-typescript';
import type { Node, TypeNode } from 'typescript';
import { ts } from './compiler.js';
import type { Document } from './document.js';
import { metadataType } from './metadata.js';

// Its parts, since the whole loads another linter. By `require`, for the same reason as in compiler.js.
const load = createRequire(import.meta.url);
const { resolveRef, scanDiscriminators } = load('openapi-typescript/dist/lib/utils.cjs') as typeof OpenApiTypeScript;
const transformSchema = load('openapi-typescript/dist/transform/index.cjs') as typeof OpenApiTypeScript.transformSchema;

const { factory } = ts;

/** The types that openapi-typescript would write another way. */
function ownType(schema: OpenApiTypeScript.SchemaObject): TypeNode | undefined {
  const metadata = metadataType(schema);
  if (metadata) return metadata;
  if (schema.format === 'binary') return factory.createTypeReferenceNode('Blob');
  if (schema.format === 'time')
    return factory.createUnionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword),
      factory.createTypeReferenceNode('Date'),
    ]);
  if (!schema['x-open-enum'] || !schema.enum) return undefined;
  const values: readonly unknown[] = schema.enum;
  const literals = values
    .filter((value) => typeof value === 'string')
    .map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  // `string & {}` takes any string, and does not swallow the literals that an editor completes.
  const anyString = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  const none = values.includes(null) ? [factory.createLiteralTypeNode(factory.createNull())] : [];
  return factory.createUnionTypeNode([...literals, anyString, ...none]);
}

/**
 * Compiles the types of a spec without linting and bundling it first, as `openapiTS` would: both are done by now.
 *
 * @param document changed in place
 */
export function openapiTypes(document: Document): Node[] {
  const spec: object = document;
  const schema = spec as OpenApiTypeScript.OpenAPI3;
  const context: Omit<OpenApiTypeScript.GlobalContext, 'redoc'> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false, // a field with a default may be left out of a body
    discriminators: scanDiscriminators(schema, { silent: true }),
    emptyObjectsUnknown: true, // `type: object` with no fields is any object, not the empty one
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    resolve: (ref) => resolveRef(schema, ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: ownType,
    transformProperty: undefined,
  };
  return transformSchema(schema, context as OpenApiTypeScript.GlobalContext);
}
