// An OpenAPI document, as far as the programs here look at it. The linter and the bump check what is read into these types.

/** An object of JSON. */
export type JsonObject = Record<string, unknown>;

export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  deprecated?: boolean;
  /** Of OpenAPI 3.0 alone. */
  nullable?: boolean;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  /** Whether the API may add values to `enum` at any time. */
  'x-open-enum'?: boolean;
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  /** OpenAPI 3.0 says of `minimum` that it is exclusive, 3.1 has a bound of this name. */
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  uniqueItems?: boolean;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  [keyword: string]: unknown;
}

export interface Media {
  schema: Schema;
  /** Of a header or a parameter. */
  description?: string;
  [key: string]: unknown;
}

/** By media type. */
export type Content = Record<string, Media>;

export interface Parameter extends Media {
  $ref?: string;
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  explode?: boolean;
}

export interface RequestBody {
  $ref?: string;
  required?: boolean;
  content: Content;
  [key: string]: unknown;
}

export interface ResponseObject {
  $ref?: string;
  description: string;
  headers?: Record<string, Media>;
  content?: Content;
  [key: string]: unknown;
}

/** Scopes by the name of the scheme. Each entry is one way to authenticate. */
export type Security = Record<string, string[]>[];

export interface SecurityScheme {
  type: string;
  scheme?: string;
  [key: string]: unknown;
}

export interface OperationObject {
  operationId?: string;
  'x-helper'?: string;
  'x-repeatable'?: boolean;
  'x-rate-limit'?: { requests: number; window: number };
  'x-beyond-spec'?: boolean;
  tags?: string[];
  summary: string;
  description: string;
  deprecated?: boolean;
  security?: Security;
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, ResponseObject>;
  [key: string]: unknown;
}

/** In the order in which generated code has them. */
export const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** All that OpenAPI knows. */
export const allVerbs = [...verbs, 'head', 'options', 'trace'] as const;

export type Verb = (typeof allVerbs)[number];

/** Operations by verb. What else a path may have (`$ref`, `parameters`) normalising moves into the operations. */
export type PathItem = Record<string, OperationObject>;

/** The parameters that a path has for all its operations. */
export const parametersOfPath = (item: object): Parameter[] =>
  'parameters' in item && Array.isArray(item.parameters) ? (item.parameters as Parameter[]) : [];

export interface Components {
  schemas?: Record<string, Schema>;
  parameters?: Record<string, Parameter>;
  responses?: Record<string, ResponseObject>;
  requestBodies?: Record<string, RequestBody>;
  securitySchemes?: Record<string, SecurityScheme>;
  [kind: string]: Record<string, object> | undefined;
}

export interface Server {
  url: string;
  description?: string;
  variables?: JsonObject;
}

export interface Document {
  openapi: string;
  info: { version: string; [key: string]: unknown };
  servers?: Server[];
  security?: Security;
  tags?: { name: string; description: string }[];
  /** Those of webhooks have none. */
  paths: Record<string, PathItem>;
  /** Events by their type. */
  webhooks?: Record<string, PathItem>;
  components: Components;
  [key: string]: unknown;
}

/** A reference in the place of a parameter or a response. */
export const reference = <T extends { $ref?: string }>(kind: keyof Components, name: string): T =>
  ({ $ref: `#/components/${kind}/${name}` }) as T;

export const refToSchema = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
