// What `readDocument` rejects, and how it says so: one line each.
import { expect, it } from 'vitest';
import { readDocument } from '../../scripts/bump/read.js';
import { good, useDocuments } from './reading.js';

const { inFolder, written, read, complaint } = useDocuments();

it('reads YAML and JSON, and knows where everything is', async () => {
  const file = await written(good);
  const { document, locate } = await read(file);
  expect(document.paths['/users']!['get']!.operationId).toBe('ListUsers');
  expect(locate('/components/schemas/User/properties/friend')).toEqual({ file, line: 24, col: 9 });
  expect(locate('/components/schemas/User/properties/nothing')).toEqual({ file, line: 23, col: 7 });
  expect(locate('/paths/~1users/get/operationId')).toMatchObject({ line: 8 });

  const json = await written(JSON.stringify(document, null, '\t'), 'document.json');
  const fromJSON = await read(json);
  expect(fromJSON.document).toEqual(document);
  expect(fromJSON.locate('/info/version')).toMatchObject({ line: 5 });
});

it('takes the version that it is told, where the document has none', () => {
  const bytes = new TextEncoder().encode(good.replace('2031-01-01', 'v1'));
  expect(readDocument('bapi.yaml', bytes, '2021-02-05').document.info).toEqual({
    title: 'Test',
    version: '2021-02-05',
  });
  expect(() => readDocument('bapi.yaml', bytes)).toThrow(/has the version "v1"\. .* Pass --version/);
  expect(() => readDocument('bapi.yaml', bytes, 'v2')).toThrow('--version is "v2". Expected a date, YYYY-MM-DD.');
});

it('knows whether a file ends within a line', async () => {
  expect((await read(await written(good))).endsWithinLine).toBe(false);
  expect((await read(await written(good.trimEnd()))).endsWithinLine).toBe(true);
});

const changed = (from: string | RegExp, to: string) => good.replace(from, to);
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat([...'bcdefghij'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(', ')}]`))
  .join('\n');

it.each<[string, string | Uint8Array, string]>([
  ['YAML that is cut off', good.slice(0, good.indexOf('operationId') + 8), ':7:5: GET /users is not an operation'],
  ['JSON that is cut off', '{ "openapi": "3.0.3", "info": { "version": "2031', ':1:'],
  [
    'YAML that is cut off at the end of a line',
    good.slice(0, good.indexOf('components:')),
    ':11:11: the reference #/components/responses/User.List has no target',
  ],
  ['YAML that is wrong', changed('info:', 'info: ['), ':3:10: is not valid YAML or JSON'],
  ['a key twice', `${good}openapi: 3.0.3\n`, ':26:1: the key "openapi" is there twice'],
  [
    '1,000,000 elements',
    `${good}x-many: [${'1,'.repeat(1_000_000)}1]\n`,
    ': has more than 500000 keys and elements, about ten times what the API publishes',
  ],
  ...['[1]', '5', '', '[*a, 1]'].map((value): [string, string, string] => [
    `a merge of ${value || 'nothing'}`,
    `x-a: &a { b: 1 }\n${good}x-b:\n  <<: ${value}\n`,
    ':28:3: the merge key `<<` needs an object, or an alias of one.',
  ]),
  [
    'a merge of an alias of text',
    `x-a: &a b\n${good}x-b:\n  <<: *a\n`,
    ": its YAML anchors can't be followed: Merge sources",
  ],
  ['two documents', `${good}---\nopenapi: 3.0.3\n`, ':26:1: another document begins here. Give a file with one.'],
  ['nothing', '', 'is not an OpenAPI document'],
  ['a list', '- 1\n- 2\n', 'is not an OpenAPI document'],
  ['bytes that are no text', Buffer.from([0x6f, 0xff, 0xfe, 0x0a]), 'is not UTF-8 text'],
  ['HTML', '<!DOCTYPE html>\n<html><body>Not found</body></html>', 'is HTML'],
  ['an anchor bomb', `${good}x-bomb:\n  ${bomb.replaceAll('\n', '\n  ')}\n`, 'anchors'],
  ['an anchor that holds itself', `${good}x-loop: &loop [*loop]\n`, 'part of itself'],
  ['what is nested too deeply', `${good}x-deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, 'nested too deeply'],
  [
    'lists in each other, as flow',
    `${good}    Deep: ${'{ type: array, items: '.repeat(100)}{}${' }'.repeat(100)}\n`,
    ':26:1918: the document is nested deeper than 90 levels',
  ],
  [
    'a long row of references',
    `${good}${Array.from({ length: 150 }, (_, i) => `    C${i}:\n      $ref: '#/components/schemas/${i === 149 ? 'User' : `C${i + 1}`}'\n`).join('')}`,
    'more than 100 references lead to each other in a row',
  ],
  ['Swagger', changed('openapi: 3.0.3', "swagger: '2.0'"), 'is not an OpenAPI document: it is Swagger 2.0'],
  ['OpenAPI 3.2', changed('openapi: 3.0.3', 'openapi: 3.2.0'), ':1:1: is OpenAPI 3.2.0. Expected 3.0 or 3.1'],
  ['no version', changed(/ {2}version: .*\n/, ''), ':2:1: has no version'],
  ['no info', changed(/info:\n.*\n.*\n/, ''), ': has no version'],
  ['a version that is no date', changed('2031-01-01', 'v2'), ':4:3: has the version "v2"'],
  ['a version that is a date there is not', changed('2031-01-01', '2031-02-30'), 'has the version "2031-02-30"'],
  ['a version that is a way out', changed('2031-01-01', '../../2031-01-01'), 'Expected a date'],
  ['no paths', changed(/paths:[\s\S]*(?=components:)/, 'paths: {}\n'), ':5:1: the document has no paths'],
  ['a name twice in a path', changed('/users:', '/users/{a}/{a}:'), 'has {a} twice. Give each its own name.'],
  ['a path with a quote', changed('/users:', `/users'+x+':`), 'has characters that no path of the API has'],
  ['a path that leads up', changed('/users:', '/users/../x:'), 'has characters that no path of the API has'],
  ['a schema called __proto__', `${good}    __proto__:\n      type: string\n`, '`__proto__` is not allowed as a name'],
  [
    'an operationId twice',
    changed('components:', '  /people:\n    get:\n      operationId: ListUsers\ncomponents:'),
    ':14:7: the operationId ListUsers of GET /people belongs to GET /users already',
  ],
  [
    'a reference to a file',
    changed("'#/components/schemas/User'\n  schemas", "'./user.yaml'\n  schemas"),
    'the reference ./user.yaml points outside the document',
  ],
  [
    'a reference to a URL',
    changed("'#/components/schemas/User'\n  schemas", "'https://a.test/b#/c'\n  schemas"),
    'points outside the document',
  ],
  [
    'a reference to nothing',
    changed("'#/components/schemas/User'\n  schemas", "'#/components/schemas/Usr'\n  schemas"),
    ':19:13: the reference #/components/schemas/Usr has no target',
  ],
  ...['#', '#/info', '#/components/schemas', '#/openapi'].map((ref): [string, string, string] => [
    `a reference to ${ref}`,
    changed("'#/components/schemas/User'\n  schemas", `'${ref}'\n  schemas`),
    `:19:13: the reference ${ref} leads to no component. Expected one such as #/components/schemas/User.`,
  ]),
  [
    'a reference to another kind',
    changed("'#/components/schemas/User'\n  schemas", "'#/components/responses/User.List'\n  schemas"),
    'leads to one of `responses`. Expected one of `schemas`.',
  ],
  [
    'a reference that is no text',
    changed("$ref: '#/components/schemas/User'\n  schemas", '$ref: [1]\n  schemas'),
    '`$ref` must be a string',
  ],
  ['a schema that is itself', `${good}    Loop:\n      $ref: '#/components/schemas/Loop'\n`, 'a cycle of references'],
  [
    'schemas that are each other',
    `${good}    Here:\n      allOf:\n        - $ref: '#/components/schemas/There'\n    There:\n      oneOf:\n        - $ref: '#/components/schemas/Here'\n`,
    'a cycle of references',
  ],
  [
    'responses that are each other',
    changed(
      '    User.List:\n',
      "    One:\n      $ref: '#/components/responses/Two'\n    Two:\n      $ref: '#/components/responses/One'\n    User.List:\n",
    ),
    'a cycle of references',
  ],
])('rejects %s', async (_, text, message) => {
  expect(await complaint(await written(text))).toContain(message);
});

it('takes a schema that holds itself in a field, or as an alternative of one', async () => {
  const schema = `    Json:\n      anyOf:\n        - type: string\n        - type: array\n          items:\n            $ref: '#/components/schemas/Json'\n`;
  await expect(read(await written(good + schema))).resolves.toBeDefined();
});

it('takes anchors that do no harm', async () => {
  const { document } = await read(await written(`${good}x-a: &a { b: 1 }\nx-c: *a\n`));
  expect(document).toMatchObject({ 'x-c': { b: 1 } });
});

it('takes a field that is called $ref, and examples that look like references', async () => {
  const extra = `        $ref:\n          type: string\n      example:\n        $ref: https://a.test/\n`;
  await expect(read(await written(good + extra))).resolves.toBeDefined();
});

it('says what is wrong with a path', async () => {
  expect(await complaint(inFolder('missing.yaml'))).toBe("/missing.yaml: can't be read: ENOENT.");
  expect(await complaint(inFolder(''))).toBe(': is a folder. Give a file in it.');
  expect(await complaint('/dev/zero')).toBe('/dev/zero: is not a file. Save the document in one first.');
  for (const url of ['file:///etc/hosts', 'ftp://a.test/bapi.yaml', 'data:text/yaml,openapi'])
    expect(await complaint(url)).toMatch(/: \w+: is not supported\. Give a file, or a URL of https: or http:\.$/);
});

it.each<[string, string]>([
  ['a byte order mark', `\uFEFF${good}`],
  ['lines that end as on Windows', good.replaceAll('\n', '\r\n')],
  ['tabs between words', good.replaceAll(': ', ':\t')],
  ['JSON with one comma too many', '{"openapi":"3.0.3","info":{"version":"2031-01-01"},"paths":{"/users":{},},}'],
])('takes %s', async (_, text) => {
  expect((await read(await written(text))).document.info.version).toBe('2031-01-01');
});

it('rejects a file that is too large', async () => {
  expect(await complaint(await written(good), { limit: 100 })).toContain('is larger than 100 bytes');
});
