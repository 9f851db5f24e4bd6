// What an overlay adds to a spec, and how it fails.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../scripts/codegen/document.js';
import { applyOverlay, fitOverlay, withoutMisfits } from '../../scripts/codegen/overlay.js';

const spec = (): Document => ({
  openapi: '3.1.0',
  info: { version: '2031-01-01' },
  tags: [{ name: 'Things', description: 'All things.' }],
  paths: { '/things': { get: { summary: 'List', description: 'Lists things.', responses: {} } } },
  components: {
    schemas: {
      Thing: { type: 'object', required: ['id'], properties: { id: { type: 'string', description: 'The ID.' } } },
    },
  },
});
const overlay = (...actions: string[]) =>
  [
    'overlay: 1.0.0',
    'info: { title: Test, version: 1.0.0 }',
    'actions:',
    ...actions.map((action) => `  - ${action}`),
  ].join('\n');
const apply = (...actions: string[]) => applyOverlay(spec(), overlay(...actions), 'overlay.yaml');
const schemas = '$.components.schemas';

describe('an overlay', () => {
  it('adds a field, marks it, and says so in its documentation', () => {
    const { components } = apply(
      `{ target: ${schemas}.Thing.properties, update: { color: { type: string, description: The color. } } }`,
    );
    expect(components.schemas?.['Thing']?.properties).toEqual({
      id: { type: 'string', description: 'The ID.' },
      color: {
        type: 'string',
        description: "The color. Not in Clerk's published document.",
        'x-beyond-spec': true,
      },
    });
  });

  it('adds operations to new paths and to old ones, and marks each', () => {
    const { paths } = apply(
      `{ target: $.paths, update: { /things: { post: { summary: A, description: A., responses: {} } }, /others: { get: { summary: B, description: B., responses: {} } } } }`,
    );
    expect(Object.keys(paths)).toEqual(['/things', '/others']);
    expect(paths['/things']?.['post']?.['x-beyond-spec']).toBe(true);
    expect(paths['/others']?.['get']?.['x-beyond-spec']).toBe(true);
    expect(paths['/things']?.['get']?.['x-beyond-spec']).toBeUndefined();
  });

  it('adds limits and elements of lists', () => {
    const { components, tags } = apply(
      `{ target: ${schemas}.Thing.properties.id, update: { maxLength: 9 } }`,
      `{ target: ${schemas}.Thing, update: { required: [color] } }`,
      '{ target: $.tags, update: { name: Others, description: Other things. } }',
    );
    expect(components.schemas?.['Thing']).toMatchObject({
      required: ['id', 'color'],
      properties: { id: { type: 'string', maxLength: 9 } },
    });
    expect(tags?.map(({ name }) => name)).toEqual(['Things', 'Others']);
  });

  it('removes what a JSONPath selects', () => {
    const { components, tags } = apply(
      `{ target: "${schemas}.*.properties['id']", remove: true }`,
      '{ target: "$.tags[?@.name == \'Things\']", remove: true }',
    );
    expect(components.schemas?.['Thing']?.properties).toEqual({});
    expect(tags).toEqual([]);
  });

  it('leaves the document that it is given as it is', () => {
    const document = spec();
    applyOverlay(
      document,
      overlay(`{ target: ${schemas}.Thing.properties, update: { a: { type: string } } }`),
      'o.yaml',
    );
    expect(document).toEqual(spec());
  });

  it.each<[string, string, string]>([
    [
      'a target that is gone',
      `{ target: ${schemas}.Gone, update: { type: object } }`,
      'is not in the spec any more: delete this action',
    ],
    [
      'a name in a list of targets that is gone',
      `{ target: "${schemas}['Thing', 'Gone'].properties.id", update: { minLength: 1 } }`,
      `'Gone' of ${schemas}['Thing', 'Gone'].properties.id is not in the spec any more: delete it here`,
    ],
    [
      'a name in a list that no filter finds',
      `{ target: "$.paths['/things', '/gone'].get[?@ == 'List']", remove: true }`,
      `'/gone' of $.paths`,
    ],
    [
      'a removal of what is gone',
      `{ target: ${schemas}.Gone, remove: true }`,
      'is not in the spec any more: delete this action',
    ],
    [
      'a field that the spec has',
      `{ target: ${schemas}.Thing.properties, update: { id: { type: string } } }`,
      `the spec has ${schemas}.Thing.properties.id itself now: delete it here`,
    ],
    [
      'an operation that the spec has',
      '{ target: $.paths, update: { /things: { get: { summary: C, responses: {} } } } }',
      'the spec has $.paths./things.get itself now: delete it here',
    ],
    [
      'a value that the spec has',
      `{ target: ${schemas}.Thing, update: { type: object } }`,
      `the spec has ${schemas}.Thing.type itself now: delete it here`,
    ],
    [
      'an element that the spec has',
      `{ target: ${schemas}.Thing, update: { required: [id] } }`,
      `the spec has "id" in ${schemas}.Thing.required itself now: delete it here`,
    ],
    ['a tag that the spec has', '{ target: $.tags, update: { name: Things } }', 'itself now: delete this action'],
    ['a target that is not a JSONPath', '{ target: "$.paths[", remove: true }', '`target` is not a JSONPath'],
    [
      'a target of another kind',
      '{ target: /things, remove: true }',
      '`target` must be a JSONPath, which begins with `$`',
    ],
    ['an action that does nothing', '{ target: $.paths }', 'an action needs either `update` or `remove: true`'],
    ['an action that does both', '{ target: $.paths, remove: true, update: {} }', 'an action needs either'],
    [
      'an unknown extension',
      `{ target: ${schemas}.Thing, update: { x-repeatabel: true } }`,
      '`x-repeatabel` is unknown',
    ],
    ['an extension of an action', '{ target: $.paths, x-note: a, remove: true }', 'an action has no field `x-note`'],
    ['a misspelt field', '{ target: $.paths, updat: {} }', 'an action has no field `updat`'],
    ['an update of a value', `{ target: ${schemas}.Thing.type, update: { a: 1 } }`, 'must be an object or a list'],
  ])('fails on %s, and names the line', (_, action, message) => {
    const first = `{ target: ${schemas}.Thing.properties, update: { a: { type: string } } }`;
    expect(() => apply(first, action)).toThrow(`overlay.yaml:5: `);
    expect(() => apply(first, action)).toThrow(message);
  });

  it('keeps the names of a target that are in the spec, for the version after', () => {
    const text = overlay(
      `{ target: "${schemas}['Gone', 'Thing', 'Left']", update: { required: [id, color] } }`,
      `{ target: ${schemas}.Gone, remove: true }`,
    );
    const { document, misfits } = fitOverlay(spec(), text, 'overlay.yaml');
    expect(document.components.schemas!['Thing']!.required).toEqual(['id', 'color']);
    expect(misfits.map(({ line }) => line)).toEqual([4, 4, 5]);
    const rest = String(withoutMisfits(text, misfits));
    expect(rest).toContain(`target: "${schemas}['Thing']"`);
    expect(rest).toContain('required: [ color ]');
    expect(fitOverlay(spec(), rest, 'overlay.yaml').misfits).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['another version', 'overlay: 2.0.0', 'an overlay must have `overlay: 1.0.0`'],
    ['no title', 'overlay: 1.0.0', 'an overlay must have `info`, with `title` and `version`'],
    ['no actions', 'overlay: 1.0.0\ninfo: { title: A, version: 1.0.0 }\nactions: []', 'an overlay must have `actions`'],
    ['a list', '- a', 'an overlay must be an object'],
    ['text that is no YAML', 'overlay: 1.0.0\ninfo: {', 'overlay.yaml:'],
  ])('fails on %s', (_, text, message) => {
    expect(() => applyOverlay(spec(), text, 'overlay.yaml')).toThrow(message);
  });
});
