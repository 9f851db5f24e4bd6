// Words: whose are kept, whose are dropped, and what is said to be missing. And how a spec becomes files.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { placeholder } from '../../openapi/rules.js';
import { counterpartsIn } from '../../scripts/bump/counterparts.js';
import { summaryFrom, withRepeatable, withProse } from '../../scripts/bump/prose.js';
import { formatted, split } from '../../scripts/bump/write.js';
import type { Document } from '../../scripts/codegen/document.js';
import { bundleSpec } from '../../scripts/codegen/spec.js';
import { normalise } from '../../scripts/normalise/normalise.js';
import { jsonResponse, operation, operationOf, published, refTo, type Json } from './documents.js';

const field = (type: string, more: Json = {}) => ({ type, description: 'Theirs.', ...more });
const id = { name: 'thing_id', in: 'path', required: true, description: 'Theirs.', schema: { type: 'string' } };

/** A published document of two operations; `more` makes it newer. */
const theirs = (more = false) =>
  published(
    {
      '/things': {
        get: operation('ListThings', {
          parameters: [
            { name: 'q', in: 'query', description: 'Theirs.', schema: { type: 'string' } },
            ...(more ? [{ name: 'after', in: 'query', description: 'Theirs.', schema: { type: 'string' } }] : []),
          ],
          responses: {
            '200': jsonResponse({ type: 'array', items: refTo('Thing') }),
            '400': jsonResponse(refTo('ClerkErrors')),
          },
        }),
        ...(more && {
          post: operation('CreateSCIMThing', {
            requestBody: { description: 'Theirs.', content: { 'application/json': { schema: refTo('NewThing') } } },
            responses: { '200': jsonResponse(refTo('Thing')), '409': jsonResponse(refTo('ClerkErrors')) },
          }),
        }),
      },
      '/things/{thing_id}': {
        patch: operation('UpdateThing', {
          parameters: [id],
          responses: { '200': jsonResponse(refTo('Thing')), '204': { description: 'Theirs.' } },
        }),
      },
    },
    {
      Thing: {
        type: 'object',
        description: 'Theirs.',
        properties: {
          id: field('string'),
          name: field('string', { nullable: more }),
          plain: { type: 'string' },
          ...(more && {
            added: field('string'),
            created_at: field('integer'),
            object: field('string', { enum: ['thing'] }),
          }),
        },
      },
      NewThing: { type: 'object', description: 'Theirs.', properties: { name: field('string') } },
    },
  );

/** Our spec of the older document: its words are ours. */
function ours(): Document {
  const { document } = normalise(theirs());
  const say = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (['description', 'summary', 'title'].includes(key) && typeof value === 'string')
        Object.assign(node, { [key]: `Ours (${key}).` });
      else say(value);
    }
  };
  say(document);
  operationOf(document, 'UpdateThing')['x-repeatable'] = true;
  return document;
}

const bumped = (older = ours()) => {
  const { document } = normalise(theirs(true));
  const { missing } = withProse(document, older, counterpartsIn(older, document));
  return { document, missing };
};

describe('prose', () => {
  it('of the spec stays, and none of the document comes in', () => {
    const { document } = bumped();
    const list = operationOf(document, 'ListThings');
    expect(list).toMatchObject({ summary: 'Ours (summary).', description: 'Ours (description).' });
    expect(list['parameters'][0].description).toBe('Ours (description).');
    expect(list['responses']['200'].description).toBe('Ours (description).');
    expect(document.components['responses']!['BadRequest']!.description).toBe('Ours (description).');
    expect(document.components['schemas']!['Thing']).toMatchObject({
      description: 'Ours (description).',
      properties: {
        id: { description: 'Ours (description).' },
        name: { type: ['string', 'null'], description: 'Ours (description).' },
      },
    });
    expect(document.info).toMatchObject({ title: 'Ours (title).', version: '2031-01-01' });
    expect(document.tags).toEqual([{ name: 'Users', description: 'Ours (description).' }]);
    expect(JSON.stringify(document)).not.toMatch(/Their/);
  });

  it('has none for what is new, and lists it', () => {
    const { document, missing } = bumped();
    expect(operationOf(document, 'CreateSCIMThing')).toMatchObject({
      summary: 'Create SCIM thing',
      description: placeholder,
      responses: { '200': { description: placeholder } },
    });
    expect(document.components['schemas']!['Thing']!.properties!['added']).toEqual({ type: 'string' });
    expect(missing).toEqual(
      expect.arrayContaining([
        { operation: 'CreateSCIMThing', what: 'summary' },
        { operation: 'CreateSCIMThing', what: 'description' },
        { operation: 'CreateSCIMThing', what: 'response 200' },
        { operation: 'ListThings', what: 'parameter `after`' },
        { operation: 'response Conflict', what: 'description' },
        { schema: 'NewThing', what: 'description' },
        { schema: 'NewThing', what: 'field `name`' },
        { schema: 'Thing', what: 'field `added`' },
      ]),
    );
    expect(missing).toHaveLength(8); // not `plain`, which nobody ever described
  });

  it('knows what fields of some names always mean', () => {
    const { properties } = bumped().document.components['schemas']!['Thing']!;
    expect(properties!['created_at']!['description']).toBe(
      'When the object was created, as Unix time in milliseconds.',
    );
    expect(properties!['object']!['description']).toBe('The kind of this object: always `thing`.');
  });

  it('lists what the document describes and the spec does not', () => {
    const older = ours();
    delete older.components['schemas']!['Thing']!.properties!['name']!['description'];
    expect(bumped(older).missing).toContainEqual({ schema: 'Thing', what: 'field `name`' });
  });

  it('lists placeholders until someone replaces them', () => {
    const first = bumped().document;
    const again = bumped(first);
    expect(again.missing).toContainEqual({ operation: 'CreateSCIMThing', what: 'description' });
    expect(again.document).toEqual(first);

    operationOf(first, 'CreateSCIMThing')['description'] = 'Creates a thing.';
    const written = bumped(first);
    expect(written.missing).not.toContainEqual({ operation: 'CreateSCIMThing', what: 'description' });
    expect(operationOf(written.document, 'CreateSCIMThing')['description']).toBe('Creates a thing.');
  });

  it('does not describe the content of a response that has none any more', () => {
    const newer = theirs();
    operationOf(newer, 'ListThings')['responses'] = { '204': { description: 'Theirs.' } };
    const [older, published] = [ours(), normalise(newer).document];
    const { document } = withProse(published, older, counterpartsIn(older, published));
    expect(operationOf(document, 'ListThings')['responses']['204'].description).toBe('Done.');
  });

  it('says nothing about a response without a body', () => {
    const { document, missing } = bumped(normalise(published({ '/a': { get: operation('A') } })).document);
    expect(operationOf(document, 'UpdateThing')['responses']['204'].description).toBe('Done.');
    expect(missing).not.toContainEqual({ operation: 'UpdateThing', what: 'response 204' });
  });

  it.each([
    ['RotateSCIMDirectoryAPIKey', 'Rotate SCIM directory API key'],
    ['createM2MToken', 'Create M2M token'],
    ['ListOAuthApplications', 'List OAuth applications'],
    ['odd', 'Odd'],
  ])('%s → %s', (operationId, summary) => {
    expect(summaryFrom(operationId)).toBe(summary);
  });
});

it('keeps decisions about `x-repeatable`, and lists operations without one', () => {
  const { document } = bumped();
  expect(withRepeatable(document, counterpartsIn(ours(), document))).toEqual(['CreateSCIMThing']);
  expect(operationOf(document, 'UpdateThing')['x-repeatable']).toBe(true);
  expect(operationOf(document, 'CreateSCIMThing')).not.toHaveProperty('x-repeatable');
});

describe('what has another name only', () => {
  /** The newer document with other names: an operation's, its tag's, and that of a body, which comes from the operation. */
  const renamed = () => {
    const body = {
      content: { 'application/json': { schema: { type: 'object', properties: { a: field('string') } } } },
    };
    const change = (document: Document, id: string, tag: string) => {
      Object.assign(operationOf(document, 'UpdateThing'), { operationId: id, tags: [tag], requestBody: body });
      operationOf(document, 'ListThings')['tags'] = [tag];
      document.tags = [{ name: tag, description: 'Theirs.' }];
      return normalise(document).document;
    };
    const older = change(theirs(), 'UpdateThing', 'Users');
    operationOf(older, 'UpdateThing')['x-repeatable'] = true;
    operationOf(older, 'UpdateThing')['summary'] = 'Ours';
    older.components.schemas!['UpdateThingBody']!.properties!['a']!.description = 'Ours.';
    older.tags![0]!.description = 'Ours.';
    const document = change(theirs(), 'ThingPatch', 'People');
    const before = counterpartsIn(older, document);
    return { before, ...withProse(document, older, before) };
  };

  it('keeps its prose', () => {
    const { document, missing } = renamed();
    expect(operationOf(document, 'ThingPatch')['summary']).toBe('Ours');
    expect(document.components.schemas!['ThingPatchBody']!.properties!['a']!.description).toBe('Ours.');
    expect(document.tags).toEqual([{ name: 'People', description: 'Ours.' }]);
    expect(missing).not.toContainEqual({ operation: 'ThingPatch', what: 'summary' });
  });

  it('keeps the decision about `x-repeatable`', () => {
    const { document, before } = renamed();
    expect(withRepeatable(document, before)).toEqual([]);
    expect(operationOf(document, 'ThingPatch')['x-repeatable']).toBe(true);
  });
});

describe('files', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));

  it('of a spec are written as they are', async () => {
    const document = await bundleSpec('2025-11-10');
    const texts = await formatted(split(document));
    const folder = path.join(root, 'openapi/2025-11-10');
    const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile() && !/^CHANGES|^overlay\.yaml$/.test(entry.name),
    );
    expect(texts.size).toBe(entries.length);
    for (const entry of entries) {
      const file = path.join(entry.parentPath, entry.name);
      expect(texts.get(path.relative(folder, file))).toBe(await readFile(file, 'utf8'));
    }
  });

  it('keep their text where it says the same, in the same order', async () => {
    const parts = new Map([['a.yaml', { value: { first: 'x', second: ['y'] }, pointer: '' }]]);
    const written = async (present: string) => (await formatted(parts, () => present)).get('a.yaml');
    const commented = 'first: "x" # why\nsecond: [y]\n';
    expect(await written(commented)).toBe(commented);
    for (const other of ['second: [y]\nfirst: x\n', 'first: x\n', ': ['])
      expect(await written(other)).toBe('first: x\nsecond:\n  - y\n');
  });

  it('have one name each, within the folder', () => {
    const text = { get: operation('A', { 'x-helper': 'things.a' }) };
    const { document } = normalise(
      published({
        '/a/b': text,
        '/a_b': { get: operation('B', { 'x-helper': 'things.b' }) },
        '/../..': { get: operation('C', { 'x-helper': 'things.c' }) },
      }),
    );
    const parts = split(document);
    expect([...parts.keys()].filter((file) => file.startsWith('paths/'))).toEqual([
      'paths/things/a_b.yaml',
      'paths/things/a_b_2.yaml',
      'paths/things/.._...yaml',
    ]);
    expect(document.paths['/a_b']).toHaveProperty('get'); // the document stays whole
    expect(parts.get('openapi.yaml')!.value['paths']).toHaveProperty('/a_b', { $ref: './paths/things/a_b_2.yaml' });
  });
});
