// What the command rejects: one line each, and nothing changes.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jsonResponse, refTo, type Json } from './documents.js';
import { bump, cutDocument, documentWith, published, rejection, smallProject, uncommitted } from './project.js';

const ban = (document: Json) => document['paths']['/users/{user_id}/ban'].post as Json;

describe('bad input', () => {
  let copy: string;
  beforeAll(async () => {
    copy = await smallProject();
  });
  afterEach(() => rm(path.join(copy, 'document.yaml'), { force: true }));

  const unchanged = () => expect(uncommitted(copy)).toBe('');

  /** By the command. */
  const rejected = async (...args: string[]) => {
    const { code, complaint } = await bump(copy, ...args);
    expect(code).toBe(1);
    unchanged();
    return complaint.trimEnd().split('\n');
  };

  const inOneLine = async (document: string, line: RegExp) => {
    expect((await rejection(copy, document)).split('\n')).toEqual([expect.stringMatching(line)]);
    unchanged();
  };

  it.each<[string, (content: string) => string, RegExp]>([
    ['a truncated file', (content) => content.slice(0, content.length / 2), /^document\.yaml:\d+:\d+: .*truncated/],
    [
      'an anchor bomb',
      (content) =>
        `${content}x-a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
          .map((name, i) => `x-${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]\n`)
          .join('')}`,
      /^document\.yaml: its YAML anchors can't be followed/,
    ],
  ])('rejects %s', async (_, change, line) => inOneLine(await cutDocument(copy, change), line));

  it.each<[string, (document: Json) => void, RegExp]>([
    ['no version', ({ info }) => void delete info.version, /^document\.yaml:\d+:\d+: has no version/],
    [
      'an unknown form of version',
      ({ info }) => void (info.version = '2.1.0'),
      /has the version "2\.1\.0"\. Expected a date, YYYY-MM-DD\. Pass --version .*\.$/,
    ],
    [
      'a document that lacks much of the API, as a valid truncated file does',
      (document) => void (document['paths'] = Object.fromEntries(Object.entries(document['paths']).slice(0, 3))),
      /^document\.yaml: lacks \d+ of \d+ operations; it seems to be truncated/,
    ],
    [
      'an operationId twice',
      (document) => void (ban(document)['operationId'] = 'LockUser'),
      /^document\.yaml:\d+:\d+: the operationId LockUser of .* belongs to/,
    ],
    [
      'a reference to a file outside',
      (document) => void (ban(document)['responses']['200'] = { $ref: '../../secret.yaml' }),
      /^document\.yaml:\d+:\d+: the reference \.\.\/\.\.\/secret\.yaml points outside/,
    ],
    [
      'a cycle of references',
      ({ components }) =>
        void Object.assign(components.schemas, {
          A: { $ref: '#/components/schemas/B' },
          B: { $ref: '#/components/schemas/A' },
        }),
      /^document\.yaml:\d+:\d+: a cycle of references/,
    ],
    [
      'an operation without an id',
      (document) => void delete ban(document)['operationId'],
      /^document\.yaml:\d+:\d+: POST \/users\/\{user_id\}\/ban has no `operationId`\. \(operation-operationId\)$/,
    ],
    [
      'a helper twice',
      (document) => void (ban(document)['x-speakeasy-name-override'] = 'unlock'),
      /^document\.yaml:\d+:\d+: The helper `users\.unlock` belongs to .*\(bapi\/operation-helper\)$/,
    ],
    [
      'an operationId that is not a name',
      (document) => void (ban(document)['operationId'] = '用户'),
      /^document\.yaml:\d+:\d+: The operationId "用户" .*\(operation-operationId-url-safe\)$/,
    ],
    [
      'a path that is not one',
      ({ paths }) => void (paths[`/users/'+x+'`] = paths['/blocklist_identifiers']),
      /^document\.yaml:\d+:\d+: the path "\/users\/'\+x\+'" has characters that no path of the API has\.$/,
    ],
    [
      'a field that is no ordinary key of JavaScript',
      ({ components }) => void (components.schemas.BlocklistIdentifier.properties.hasOwnProperty = { type: 'string' }),
      /^document\.yaml:\d{3,}:\d+: `hasOwnProperty` is not allowed as a name: bump a copy of the document without it\.$/,
    ],
    [
      'a schema whose name no file can have',
      ({ components }) => void (components.schemas['Long'.repeat(60)] = { type: 'string' }),
      /^document\.yaml:\d+:\d+: a name has 240 characters\. Expected at most 150\.$/,
    ],
    [
      'a path that no file can have',
      ({ paths }) => void (paths[`/${'long'.repeat(40)}/${'long'.repeat(40)}`] = paths['/blocklist_identifiers']),
      /^document\.yaml:\d+:\d+: a name has 322 characters\. Expected at most 150\.$/,
    ],
    [
      'a document that is not OpenAPI',
      (document) => void (ban(document)['parameters'] = 5),
      /^document\.yaml:\d+:\d+: .*\(struct\)$/,
    ],
    // Each is found by another part of the bump.
    [
      'a tag where a list of tags is expected',
      (document) => void (ban(document)['tags'] = 'Users'),
      /^document\.yaml:\d+:\d+: Expected type `array` but got `string`\. \(struct\)$/,
    ],
    [
      'an operation without responses',
      (document) => void delete ban(document)['responses'],
      /^document\.yaml:\d+:\d+: The field `responses` must be present on this level\. \(struct\)$/,
    ],
    [
      'a response that is text',
      (document) => void (ban(document)['responses']['200'] = 'Done'),
      /^document\.yaml:\d+:\d+: Expected type `Response` \(object\) but got `string` \(struct\)$/,
    ],
    [
      'a header that is null',
      (document) =>
        void (ban(document)['responses']['200'] = { ...jsonResponse(refTo('User')), headers: { Limit: null } }),
      /^document\.yaml:\d+:\d+: Expected type `Header` \(object\) but got `null` \(struct\)$/,
    ],
    [
      'a body without a schema',
      (document) => void (ban(document)['requestBody'] = { content: { 'application/json': {} } }),
      /^document\.yaml:\d+:\d+: POST \/users\/\{user_id\}\/ban has application\/json without a schema\. Give it one .*$/,
    ],
    [
      'a schema that is `true`',
      (document) => {
        document['openapi'] = '3.1.0';
        ban(document)['responses']['200'] = { description: 'x', content: { 'application/json': { schema: true } } };
      },
      /^document\.yaml:\d+:\d+: POST \/users\/\{user_id\}\/ban has application\/json without a schema\. /,
    ],
    [
      'a body that helpers do not send',
      (document) => {
        const schema = { type: 'object', properties: { a: { type: 'string' } } };
        ban(document)['requestBody'] = { content: { 'application/x-www-form-urlencoded': { schema } } };
      },
      /^document\.yaml:\d+:\d+: the body is application\/x-www-form-urlencoded, which helpers can't send: they send /,
    ],
    [
      'a form without a file',
      (document) => {
        const schema = { type: 'object', properties: { a: { type: 'string' } } };
        ban(document)['requestBody'] = { content: { 'multipart/form-data': { schema } } };
      },
      /^document\.yaml:\d+:\d+: a form must have one field with `format: binary`\.$/,
    ],
    [
      'a pattern of another language',
      ({ components }) =>
        void (components.schemas.BlocklistIdentifier.properties.note = { type: 'string', pattern: '(?i)a' }),
      /^document\.yaml:\d+:\d+: the pattern "\(\?i\)a" is no regular expression of JavaScript\. Change or remove it/,
    ],
    [
      'no response but the default one',
      (document) => void (ban(document)['responses'] = { default: ban(document)['responses']['200'] as Json }),
      /^document\.yaml:\d+:\d+: BanUser has no 2xx response\.$/,
    ],
    [
      'a tag without a name',
      (document) => void (ban(document)['tags'] = ['']),
      /^document\.yaml:\d+:\d+: the operation BanUser has no tag\.$/,
    ],
    [
      'a response that refers to a schema',
      (document) => void (ban(document)['responses']['200'] = { $ref: '#/components/schemas/User' }),
      /^document\.yaml:\d+:\d+: the reference #\/components\/schemas\/User leads to one of `schemas`\. Expected one of `responses`\.$/,
    ],
  ])('rejects %s', async (_, change, line) => inOneLine(await documentWith(copy, change), line));

  it('has a place for each operation of a path that refers to another one', async () => {
    const document = await documentWith(copy, ({ paths }) => {
      paths['/blocklist'] = { $ref: '#/paths/~1blocklist_identifiers' };
    });
    const place = expect.stringMatching(
      /^document\.yaml:\d+:\d+: (?:The helper .* belongs to|Every .* unique)/,
    ) as string;
    expect((await rejection(copy, document)).split('\n')).toEqual([place, place, place, place]);
  });

  it('says where in the published document the linter finds something', async () => {
    const document = await cutDocument(copy, (content) => content.replace('{user_id}/ban:', '{user_id}/ban/{reason}:'));
    const content = await readFile(path.join(copy, document), 'utf8');
    const above = content.slice(0, content.indexOf('parameters:', content.indexOf('/ban/{reason}:')));
    const place = `${above.split('\n').length}:7`;
    await inOneLine(document, new RegExp(`^document\\.yaml:${place}: .*\\{reason\\}.*\\(path-parameters-defined\\)$`));
  });

  it('prints one line, without a stack', async () => {
    const document = await documentWith(copy, ({ info }) => void delete info.version);
    expect(await rejected(document)).toEqual([expect.stringMatching(/^document\.yaml:\d+:\d+: has no version/)]);
  });

  it('does not write where something is not committed', async () => {
    const file = path.join(copy, 'openapi/mine.yaml');
    await writeFile(file, 'mine');
    try {
      expect(await rejection(copy, published)).toMatch(/^openapi\/mine\.yaml has changes that are not committed/);
    } finally {
      await rm(file);
    }
    unchanged();
  });

  it('rejects a URL that returns HTML', async () => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<html></html>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      expect(await rejected(url)).toEqual([expect.stringContaining('returned HTML')]);
    } finally {
      server.close();
    }
  });

  it('rejects a missing file, and unknown arguments', async () => {
    expect(await rejected('nowhere.yaml')).toEqual(["nowhere.yaml: can't be read: ENOENT."]);
    expect(await rejected(published, '--froce')).toEqual([
      expect.stringMatching(/^Unknown option '--froce'. Expected --default, --force or --version YYYY-MM-DD\.$/),
    ]);
    expect(await rejected(published, published)).toEqual([
      expect.stringContaining('expected one file or URL, and got 2.'),
    ]);
    expect(await rejected()).toEqual([expect.stringContaining('usage: ')]);
  });
});
