import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { invalidField, ApiErrors, type ApiError } from './errors.js';
import { refer, type Operation, type Parameter, type Schema, type Spec } from './spec.js';
import { checkCursor } from './lists.js';
import type { Repeated } from './repeated.js';

/** A query as the spec describes it. */
export interface Query {
  values: Record<string, unknown>;
  /** Filters that were given several times. */
  repeated: Repeated;
  /** The names of parameters that the operation does not have: the API ignores them. */
  notRead: string[];
}

/** Of these the last one counts. */
const single = new Set(['limit', 'offset', 'order_by', 'paginated', 'starting_after']);

export interface Validation {
  /** Checks the IDs in a path. @throws ApiErrors */
  path(operation: Operation, params: Record<string, string>): void;
  /** Checks a query and gives its values the types of the spec. @throws ApiErrors */
  query(operation: Operation, query: URLSearchParams): Query;
  /** @throws ApiErrors */
  body(operation: Operation, body: unknown): void;
  /** Whether a value fits a schema of the spec. */
  fits(schema: Schema, value: unknown): boolean;
  /** What is wrong with a response, by the spec. */
  problemsOf(operation: Operation, status: number, body: unknown): string[];
}

/** What an uploaded file is to a schema: bytes are described as text. */
const isFile = (value: unknown) => value instanceof Blob;

/** The name of the field that an error is about, such as `email_address.0`. */
const fieldOf = ({ instancePath }: ErrorObject, ...rest: (string | undefined)[]) =>
  [...instancePath.split('/').slice(1), ...rest]
    .filter((part) => part !== undefined)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** One error of the validator in the API's terms. */
function apiErrorOf(error: ErrorObject): ApiError {
  const { missingProperty, additionalProperty } = error.params as Record<string, string | undefined>;
  if (missingProperty !== undefined) {
    const name = fieldOf(error, missingProperty);
    return invalidField(name, `${name} is missing`, 'form_param_missing');
  }
  if (additionalProperty !== undefined) {
    const name = fieldOf(error, additionalProperty);
    return invalidField(name, `${name} is not a parameter of this request`, 'form_param_unknown');
  }
  const name = fieldOf(error) || 'body';
  const message = `${name} ${error.message ?? 'is invalid'}`;
  if ('allowedValues' in error.params)
    return invalidField(name, `${message}: ${(error.params['allowedValues'] as unknown[]).join(', ')}`);
  return invalidField(name, message, 'form_param_format_invalid');
}

/** The branches of an `anyOf` that failed say little that the `anyOf` itself does not. */
const worthTelling = ({ schemaPath }: ErrorObject) => !/\/(anyOf|oneOf)\/\d+\//.test(schemaPath);

function reject(validate: ValidateFunction): never {
  const errors = validate.errors ?? [];
  const told = errors.filter(worthTelling);
  throw new ApiErrors((told.length > 0 ? told : errors).map(apiErrorOf));
}

const isArray = ({ type }: Schema) => type === 'array' || (Array.isArray(type) && type.includes('array'));

/** A schema of a body that allows no fields but its own, nor do the entries of a list. */
function closed(document: object, schema: Schema): Schema {
  const own = '$ref' in schema ? refer(document, String(schema['$ref'])) : schema;
  if (isArray(own)) return { ...own, items: closed(document, own['items'] as Schema) };
  return 'properties' in own && !('additionalProperties' in own) ? { ...own, additionalProperties: false } : own;
}

const validations = new WeakMap<Spec, Validation>();

/** Numbers in a query are decimal: what coerces them takes `0x10`, `1e2` and ` 1` as well. @throws ApiError */
function checkNumbers(parameters: Parameter[], values: Record<string, unknown>): void {
  for (const { name, schema } of parameters) {
    const { type } = schema;
    const value = values[name];
    if ((type !== 'integer' && type !== 'number') || typeof value !== 'string') continue;
    if (!/^[+-]?\d+(\.\d+)?$/.test(value))
      throw invalidField(name, `${name} must be ${type}`, 'form_param_format_invalid');
  }
}

/** Checks against a spec. All emulators of a process share its validators, which take longer to compile than a request. */
export function validationOf(spec: Spec): Validation {
  const validation = validations.get(spec) ?? createValidation(spec);
  validations.set(spec, validation);
  return validation;
}

/** Validators are compiled when they are first needed. */
function createValidation({ document }: Spec): Validation {
  const options = { allErrors: true, strict: false, validateSchema: false, logger: false } as const;
  const withFormats = (ajv: Ajv2020) => {
    ajv.addFormat('binary', true);
    return addFormats(ajv).addSchema(document, 'api');
  };
  let strictly: Ajv2020 | undefined;
  let coercing: Ajv2020 | undefined;
  const exact = () => (strictly ??= withFormats(new Ajv2020(options)));
  const loose = () => (coercing ??= withFormats(new Ajv2020({ ...options, coerceTypes: true })));

  const compiled = new WeakMap<object, ValidateFunction>();
  const validatorOf = (key: object, make: () => ValidateFunction) => {
    let validate = compiled.get(key);
    if (!validate) compiled.set(key, (validate = make()));
    return validate;
  };
  /** References within the spec begin with `#`, which means another document here. */
  const anchored = (schema: Schema): Schema =>
    JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"api#/')) as Schema;

  return {
    path({ parameters }, params) {
      for (const parameter of parameters.filter((other) => other.in === 'path')) {
        const { name, schema } = parameter;
        const validate = validatorOf(parameter, () =>
          exact().compile({ type: 'object', properties: { [name]: anchored(schema) } }),
        );
        if (!validate(params)) reject(validate);
      }
    },

    query(operation, given) {
      const { parameters } = operation;
      const described = parameters.filter((parameter) => parameter.in === 'query');
      const read = (name: string) => {
        const parameter = described.find((other) => other.name === name);
        const all = given.getAll(name);
        if (parameter && isArray(parameter.schema)) {
          return parameter.explode === false ? all.flatMap((value) => value.split(',')) : all;
        }
        // A plus sign in a query means a space: whoever forgot to encode it meant the order.
        return name === 'order_by' ? all.at(-1)?.replace(/^ /, '+') : all.at(-1);
      };
      const names = [...new Set(given.keys())];
      const known = names.filter((name) => described.some((parameter) => parameter.name === name));
      const values: Record<string, unknown> = Object.fromEntries(known.map((name) => [name, read(name)]));
      const validate = validatorOf(parameters, () =>
        loose().compile({
          type: 'object',
          properties: Object.fromEntries(described.map(({ name, schema }) => [name, anchored(schema)])),
          required: described.filter(({ required }) => required).map(({ name }) => name),
        }),
      );
      const check = (some: Record<string, unknown>) => {
        checkNumbers(described, some);
        if (!validate(some)) reject(validate);
        return some;
      };
      checkCursor(check(values));
      // Filters of lists: of what an operation needs, or changes something by, the last one counts.
      const isFilter = ({ name, required }: Parameter) => operation.method === 'GET' && !required && !single.has(name);
      const filters = described.filter(isFilter).map(({ name }) => name);
      const isRepeated = (name: string) => !Array.isArray(values[name]) && new Set(given.getAll(name)).size > 1;
      const each = (name: string) => given.getAll(name).map((value) => check({ ...values, [name]: value })[name]);
      return {
        values,
        repeated: Object.fromEntries(filters.filter(isRepeated).map((name) => [name, each(name)])),
        notRead: names.filter((name) => !known.includes(name)),
      };
    },

    body({ body: described }, body) {
      if (!described) return;
      const isJSON = described.type !== 'multipart/form-data'; // forms may have further parts
      const validate = validatorOf(described, () =>
        exact().compile(anchored(isJSON ? closed(document, described.schema) : described.schema)),
      );
      const isForm = !isJSON && typeof body === 'object' && body !== null;
      const plain = isForm
        ? Object.fromEntries(
            Object.entries(body).map(([name, value]) => [name, isFile(value) ? '' : (value as unknown)]),
          )
        : body;
      if (!validate(plain)) reject(validate);
    },

    fits: (schema, value) => validatorOf(schema, () => exact().compile(anchored(schema)))(value),

    problemsOf({ id, responses }, status, body) {
      const media = responses.get(status);
      if (!media) return body === undefined ? [] : [`${id} does not describe a body with status ${status}`];
      const validate = validatorOf(media, () => exact().compile(anchored(media.schema)));
      return validate(body)
        ? []
        : (validate.errors ?? []).map((error) => `${fieldOf(error) || 'body'} ${error.message}`);
    },
  };
}
