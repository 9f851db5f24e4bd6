import { ApiError, ApiErrors } from './errors.js';
import { isDeeper, isObject, MAX_DEPTH, messageOf } from '../store/json.js';
import { execute, type Engine } from './execute.js';
import { isSettings, tableNameOf } from './collections.js';
import type { Operation } from './spec.js';
import type { Row } from '../store/table.js';

/** One thing that the emulator has from the start: the fields of the request that would create it, and an `id` of your choice. */
export type SeedEntry = { id?: string } & Record<string, unknown>;

/**
 * What an emulator has from the start: lists of entries, by name.
 *
 * A name is the path of the API with underscores, such as `users` for `/users` and `jwt_templates` for `/jwt_templates`. What
 * belongs to something else has that in the singular before it: `organization_memberships` for
 * `/organizations/{organization_id}/memberships`. Settings are one object instead of a list: `instance`,
 * `instance_restrictions`, `instance_organization_settings`.
 *
 * An entry has the fields of the request that would create it: those of the body, and the IDs of the path, such as
 * `organization_id`. Give it an `id` where others refer to it.
 *
 * @example
 * const seed: Seed = {
 *   users: [{ id: 'user_ada', email_address: ['ada@example.com'] }],
 *   organizations: [{ id: 'org_1', name: 'Analytical Engines', created_by: 'user_ada' }],
 * };
 */
export type Seed = Record<string, SeedEntry[] | Record<string, unknown>>;

/** A mistake in a seed. */
export interface SeedProblem {
  /** Where it is: `['users', 3, 'email_address']`. */
  path: (string | number)[];
  /** What is wrong. */
  message: string;
}

/**
 * A seed with mistakes. Its message names all that were found.
 *
 * @example
 * if (error instanceof SeedError) for (const { path, message } of error.problems) console.error(path, message);
 */
export class SeedError extends Error {
  override readonly name = 'SeedError';

  constructor(
    /** Every mistake. */
    readonly problems: SeedProblem[],
  ) {
    super(
      `The seed has mistakes:\n${problems.map(({ path, message }) => `  ${placeOf(path)}: ${message}`).join('\n')}`,
    );
  }
}

/** A path as JavaScript would write it: `users[3].email_address`. */
export const placeOf = (path: (string | number)[]) =>
  path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place === '' ? step : `${place}.${step}`;
  }, '') || 'the seed';

/** Fields that an entry may have and no request: elsewhere, the API chooses their values. */
const seedOnly: Record<string, string[]> = { CreateOAuthApplication: ['client_id', 'client_secret'] };

/** One request that makes what an entry says. */
interface Step {
  operation: Operation;
  entry: Row;
  path: (string | number)[];
}

const parametersOf = ({ path }: Operation) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));

const SETTINGS = '';

/** What others refer to, in the order in which it is made. */
const first = [
  'organization_permissions',
  'organization_roles',
  'role_sets',
  SETTINGS,
  'users',
  'organizations',
  'machines',
  'api_keys',
];

/** The requests that make a seed, each with what it needs before it: what others refer to, then what lies deeper. */
function stepsOf({ spec, collections, handlers }: Engine, seed: unknown, problems: SeedProblem[]): Step[] {
  if (!isObject(seed)) {
    problems.push({ path: [], message: 'should be an object with lists such as "users"' });
    return [];
  }
  const creators = new Map<string, Operation>();
  const settings = new Map<string, Operation>();
  for (const operation of spec.operations) {
    const name = tableNameOf(operation.path);
    if (operation.method === 'PATCH' && isSettings(spec, operation.path)) settings.set(name, operation);
    if (collections.makes(operation)) creators.set(name, operation);
  }
  for (const operation of spec.operations) {
    const name = tableNameOf(operation.path);
    const isUpsert = operation.method === 'PUT' && operation.path.endsWith('}');
    const isLeft = !creators.has(name) && !Object.hasOwn(handlers, operation.id);
    const creator = isUpsert ? operation : isLeft ? collections.rowOperation(operation) : undefined;
    if (creator) creators.set(name, creator);
  }
  const steps = Object.entries(seed).flatMap(([name, value]): Step[] => {
    const creator = creators.get(name);
    const setter = settings.get(name);
    if (setter) {
      if (isObject(value)) return [{ operation: setter, entry: value, path: [name] }];
      problems.push({ path: [name], message: 'should be an object' });
    } else if (!creator) {
      const names = [...creators.keys(), ...settings.keys()].sort().join(', ');
      problems.push({ path: [name], message: `is not the name of anything that can be seeded: ${names}` });
    } else if (!Array.isArray(value)) {
      problems.push({ path: [name], message: 'should be a list' });
    } else {
      return value.flatMap((entry: unknown, i) => {
        if (isObject(entry)) return [{ operation: creator, entry, path: [name, i] }];
        problems.push({ path: [name, i], message: 'should be an object' });
        return [];
      });
    }
    return [];
  });
  const rank = ({ operation, path: [name = ''] }: Step) => {
    const place = first.indexOf(settings.has(String(name)) ? SETTINGS : String(name));
    return place >= 0 ? place : first.length + parametersOf(operation).length;
  };
  return steps.sort((a, b) => rank(a) - rank(b));
}

/** Problems of one entry, from what its request was rejected for. */
function problemsOf(error: unknown, path: (string | number)[]): SeedProblem[] {
  const errors = error instanceof ApiErrors ? error.errors : [error];
  return errors.map((error) => {
    const field = error instanceof ApiError ? error.meta['param_name'] : undefined;
    const steps =
      typeof field === 'string' ? field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : [];
    return { path: [...path, ...steps], message: messageOf(error) };
  });
}

/** An entry of one's own: whoever gave the seed may change theirs later. */
function copyOf(entry: Row, path: (string | number)[], problems: SeedProblem[]): Row {
  try {
    if (isDeeper(entry, MAX_DEPTH)) throw new RangeError(`it is nested deeper than ${MAX_DEPTH} levels`);
    return structuredClone(entry);
  } catch (error) {
    problems.push({ path, message: `can't be copied: ${messageOf(error)}` });
    return {};
  }
}

/** Applies a seed to new state. @throws SeedError - if it has mistakes; the state is not fit for use then */
export function applySeed(engine: Engine, seed: unknown): void {
  const problems: SeedProblem[] = [];
  const steps = stepsOf(engine, seed, problems);
  const requests = steps.map(({ operation, entry, path }) => {
    const { id, ...fields } = copyOf(entry, path, problems);
    const params: Record<string, string> = {};
    for (const name of parametersOf(operation)) {
      const value = fields[name];
      if (typeof value === 'string') params[name] = value;
      else problems.push({ path: [...path, name], message: `${name} is missing` });
      delete fields[name];
    }
    const seedFields: Record<string, string> = {};
    for (const name of seedOnly[operation.id] ?? []) {
      const value = fields[name];
      if (typeof value === 'string' && value !== '') seedFields[name] = value;
      else if (value !== undefined) problems.push({ path: [...path, name], message: 'should be a text' });
      delete fields[name];
    }
    const isID = typeof id === 'string' && /^[\w-]+$/.test(id);
    if (id !== undefined && !isID)
      problems.push({ path: [...path, 'id'], message: 'should be letters, digits, _ and -' });
    try {
      if (operation.method === 'PUT') engine.validation.path(operation, params);
      engine.validation.body(operation, fields);
    } catch (error) {
      problems.push(...problemsOf(error, path));
    }
    return { operation, path, id: isID ? id : undefined, params, seedFields, body: fields };
  });
  if (problems.length > 0) throw new SeedError(problems);

  for (const { operation, path, id, body, ...rest } of requests) {
    if (id !== undefined) engine.state.reserve(id);
    const newId = (prefix: string) => id ?? engine.state.nextId(prefix);
    try {
      const made = execute(engine, operation, { ...rest, query: {}, body, newId, isSeed: true, machineId: undefined });
      if (made instanceof Promise) {
        made.catch(() => {}); // that it can't be done is all there is to say of it
        throw new Error(`${operation.helper} can't be seeded`);
      }
    } catch (error) {
      throw new SeedError(problemsOf(error, path));
    }
  }
}
