// Every helper says in an editor what it does: where it is named, and while its arguments are typed.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import type { Document } from '../../scripts/codegen/document.js';
import { readOperations, type Operation } from '../../scripts/codegen/operations.js';
import { versions } from '../../scripts/codegen/versions.js';
import { open, type Editor } from './language-service.js';

/** The helpers that are written by hand, which no spec lists. */
const handwritten = [
  'domains.enableProxy',
  'domains.disableProxy',
  'domains.primary',
  'invitations.inviteMany',
  'machines.rotateSecret',
  'organizations.changeMetadata',
  'users.findByEmail',
  'users.replacePrimaryEmail',
  'users.changeMetadata',
];

const rawMethods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'use', 'eject'];

/** Where an editor completes a value of a set, after `|`. */
const sets = `
import { isClerkAPIError } from '../src/index.js';
declare const failed: unknown;
if (isClerkAPIError(failed, 'a|')) void (failed.code === 'b|' || failed.errors[0].code === 'c|');
clerk0.users.list({ order_by: 'd|' });
clerk1.users.create({ password_hasher: 'e|' });
`;

const operations = new Map<string, Operation[]>();
let text = '';
/** One program for all versions: a program is what costs time here. */
let editor: Editor;

const helpersOf = (version: string) => [
  ...(operations.get(version) ?? []).map(({ namespace, method }) => `${namespace}.${method}`),
  ...handwritten,
];

beforeAll(async () => {
  for (const [i, version] of versions().entries()) {
    const json = await readFile(path.join(root, 'generated', version, 'openapi.json'), 'utf8');
    operations.set(version, readOperations(JSON.parse(json) as Document));
    const called = [...helpersOf(version), ...rawMethods.map((method) => `raw.${method}`)];
    text += `import { createClerk as create${i} } from '../generated/${version}/index.js';\nconst clerk${i} = create${i}();\n`;
    text += called.map((helper) => `clerk${i}.${helper}();\n`).join('');
  }
  text += sets;
  editor = open(text);
});

it.each([
  ['a|', 'form_identifier_exists'],
  ['b|', 'resource_not_found'],
  ['c|', 'form_param_missing'],
  ['d|', '-last_sign_in_at'],
  ['e|', 'argon2id'],
])('completes %s with %s', (place, offered) => {
  expect(editor.completions(text.indexOf(place))).toContain(offered);
});

describe.each(versions())('of version %s', (version) => {
  const clerk = `clerk${versions().indexOf(version)}`;
  /** The place of the name of a helper, such as `users.get`. */
  const nameOf = (helper: string) => text.indexOf(`${clerk}.${helper}();`) + `${clerk}.${helper}`.length - 1;
  /** The place between the brackets of its call. */
  const argumentsOf = (helper: string) => nameOf(helper) + 2;

  it('hovering over a helper shows words, and that it needs no `this`: it can be taken from its namespace', () => {
    const helpers = helpersOf(version);
    expect(helpers.length).toBeGreaterThan(240);
    const shown = helpers.map((helper) => ({ helper, ...editor.hover(nameOf(helper)) }));
    expect(shown.filter(({ words }) => words === '')).toEqual([]);
    // What the rule `unbound-method` of linters goes by.
    expect(shown.filter(({ type }) => !type.includes('(this: void'))).toEqual([]);
  });

  it('signature help of a helper has words, for each of its parameters too, and there is one signature', () => {
    const bare = helpersOf(version).flatMap((helper) => {
      const { words, parameters, count } = editor.signature(argumentsOf(helper));
      const silent = parameters
        .filter((parameter) => parameter.words.length < 12)
        .map(({ name }) => `${helper} ${name}`);
      return [...(words === '' || count !== 1 ? [helper] : []), ...silent];
    });
    expect(bare).toEqual([]);
  });

  it('hovering over a namespace shows what it is for', () => {
    const namespaces = [...new Set(operations.get(version)?.map(({ namespace }) => namespace))];
    const placeOf = (namespace: string) => text.indexOf(`${clerk}.${namespace}.`) + clerk.length + 1;
    expect(namespaces.length).toBeGreaterThan(40);
    expect(namespaces.filter((namespace) => editor.hover(placeOf(namespace)).words === '')).toEqual([]);
  });

  it.each(rawMethods)('clerk.raw.%s has words', (method) => {
    expect(editor.hover(nameOf(`raw.${method}`)).words).not.toBe('');
    expect(editor.signature(argumentsOf(`raw.${method}`)).words).not.toBe('');
  });

  it('a body is documented with what it must have', () => {
    const { parameters } = editor.signature(argumentsOf('emailAddresses.create'));
    expect(parameters[0]?.name).toBe('body');
    expect(parameters[0]?.words).toMatch(/Required: `user_id`, `email_address`\.\s+Optional: `verified`/);
  });

  it('a helper that a handwritten one replaces is declared once', () => {
    expect(editor.hover(nameOf('users.setProfileImage')).type).not.toContain('overload');
  });
});
