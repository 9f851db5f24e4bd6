// The lint rules of the project, on a small spec with one mistake in it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getLineColLocation, lint, loadConfig } from '@redocly/openapi-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const configPath = fileURLToPath(new URL('../../redocly.yaml', import.meta.url));

const operation = (id: string, helper: string, schema: string, more = '') =>
  `operationId: ${id}
  x-helper: ${helper}
  tags: [Things]
${more}  responses:
    '200':
      description: The thing.
      content:
        application/json:
          schema:
            $ref: ../schemas/${schema}.yaml
    '404':
      description: There is none.
`;

/** The files of a spec that breaks no rule. */
const files = {
  'openapi.yaml': `openapi: 3.1.0
info:
  title: Things
  version: '2031-01-01'
paths:
  /things:
    $ref: paths/things.yaml
  /things/{thingID}/metadata:
    $ref: paths/metadata.yaml
`,
  'paths/things.yaml': `get:
  ${operation('ListThings', 'things.list', 'ThingList')}post:
  ${operation('CreateThing', 'things.create', 'Thing', '  x-repeatable: true\n')}`,
  'paths/metadata.yaml': `parameters:
  - name: thingID
    in: path
    description: The ID.
    required: true
    schema:
      type: string
patch:
  ${operation('MergeThingMetadata', 'things.updateMetadata', 'Thing')}put:
  ${operation('ReplaceThingMetadata', 'things.replaceMetadata', 'Thing')}`,
  'schemas/Thing.yaml': `type: object
properties:
  toString:
    type: string
  x-color:
    type: string
    enum: [red, blue]
    x-open-enum: true
`,
  'schemas/ThingList.yaml': `type: object
properties:
  data:
    type: array
    items:
      $ref: Thing.yaml
  total_count:
    type: integer
`,
};
type File = keyof typeof files;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-lint-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What our own rules report of the files: place, message and rule of each problem. */
async function problems(spec: Record<string, string>) {
  for (const [name, content] of Object.entries(spec)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  const found = await lint({ ref: path.join(folder, 'openapi.yaml'), config: await loadConfig({ configPath }) });
  return found
    .filter(({ ruleId }) => ruleId.startsWith('bapi/') || ruleId.startsWith('no-unresolved'))
    .map(({ ruleId, message, location }) => {
      const { source, start } = getLineColLocation(location[0]!);
      return `${path.relative(folder, source.absoluteRef)}:${start.line} ${message} (${ruleId})`;
    });
}

const edited = (file: File, from: string, to: string): Record<string, string> => {
  const content = files[file].replace(from, to);
  expect(content).not.toBe(files[file]);
  return { ...files, [file]: content };
};

it('reports what the bump has left for people to describe', async () => {
  const spec = edited('schemas/Thing.yaml', 'type: object', 'description: Not described yet.\ntype: object');
  expect(await problems(spec)).toEqual([
    'schemas/Thing.yaml:1 It has no description yet: write one in your own words. (bapi/described)',
  ]);
});

it('reports nothing of a spec that breaks no rule', async () => {
  expect(await problems(files)).toEqual([]);
});

describe('casing', () => {
  it.each<[string, string, string]>([
    ['things.createJWT', 'things.createJwt', 'an acronym at the end'],
    ['things.createAPIKey', 'things.createApiKey', 'an acronym before a word'],
    ['things.createJWTs', 'things.createJwts', 'a plural'],
    ['things.createOauthToken', 'things.createOAuthToken', 'OAuth'],
    ['things.createM2mToken', 'things.createM2MToken', 'M2M'],
    ['myURLs.create', 'myUrls.create', 'a namespace'],
  ])('rejects the helper %s for %s (%s)', async (wrong, right) => {
    expect(await problems(edited('paths/things.yaml', 'things.create', wrong))).toEqual([
      `paths/things.yaml:16 The helper \`${wrong}\` must be spelt \`${right}\`: acronyms are words (\`Id\`, \`Jwt\`, \`Api\`), but for \`OAuth\` and \`M2M\`. (bapi/one-casing)`,
    ]);
  });

  it('accepts OAuth, M2M and single letters', async () => {
    const spec = edited('paths/things.yaml', 'things.create', 'oauthThings.createATokenOfOAuthAndM2MTokens');
    expect(await problems(spec)).toEqual([]);
  });

  it('rejects the file of a schema', async () => {
    const { 'schemas/Thing.yaml': thing, ...others } = files;
    const spec = Object.entries(others).map(([name, text]) => [name, text.replaceAll('Thing.yaml', 'ThingID.yaml')]);
    expect(await problems({ ...(Object.fromEntries(spec) as typeof others), 'schemas/ThingID.yaml': thing })).toEqual([
      expect.stringMatching(
        /^schemas\/ThingID\.yaml:1 The schema `ThingID` must be spelt `ThingId`, .*\(bapi\/one-casing\)$/,
      ),
    ]);
  });

  it('rejects a path parameter that would be shown in another casing', async () => {
    const spec = Object.entries(files).map(([name, text]) => [name, text.replaceAll('thingID', 'Thing-ID')]);
    expect(await problems(Object.fromEntries(spec) as typeof files)).toEqual([
      expect.stringMatching(/^paths\/metadata\.yaml:2 The path parameter `Thing-ID` .*\(bapi\/one-casing\)$/),
    ]);
  });
});

describe('verbs', () => {
  it.each<[string, string, string]>([
    ['addThing', 'add', '`create`'],
    ['bulkCreate', 'bulk', '`createBulk`'],
    ['merge', 'merge', '`update`'],
    ['uploadLogo', 'upload', '`set`'],
  ])('rejects things.%s, and says what is better', async (method, verb, better) => {
    const [problem, ...more] = await problems(edited('paths/things.yaml', 'things.create', `things.${method}`));
    expect(more).toEqual([]);
    expect(problem).toContain(
      `paths/things.yaml:16 The helper \`things.${method}\` must not begin with \`${verb}\`: say `,
    );
    expect(problem).toContain(better);
  });

  it('accepts the exceptions of redocly.yaml, and verbs that only begin alike', async () => {
    expect(await problems(edited('paths/things.yaml', 'things.create', 'roleSets.addRoles'))).toEqual([]);
    expect(await problems(edited('paths/things.yaml', 'things.create', 'things.address'))).toEqual([]);
  });

  it.each([
    ['things.updateMetadata', 'things.mergeMetadata', 'updateMetadata', 'PATCH'],
    ['things.replaceMetadata', 'things.setMetadata', 'replaceMetadata', 'PUT'],
  ])('has one name for each way to change metadata: not %s → %s', async (from, to, name, verb) => {
    const found = await problems(edited('paths/metadata.yaml', from, to));
    expect(found[0]).toMatch(/^paths\/metadata\.yaml:\d+ /);
    expect(found[0]).toContain(`The helper \`${to}\` must be named \`${name}\`, as every ${verb} of metadata is.`);
  });

  it('wants `list` for what returns a list, and for nothing else', async () => {
    expect(await problems(edited('paths/things.yaml', 'things.list', 'things.getAll'))).toEqual([
      'paths/things.yaml:3 The helper `things.getAll` returns a list, so its name must begin with `list`. (bapi/helper-verb)',
    ]);
    const one = edited('paths/things.yaml', 'things.list', 'things.get');
    expect(await problems({ ...one, 'schemas/ThingList.yaml': files['schemas/Thing.yaml'] })).toEqual([]);
  });
});

describe('extensions', () => {
  it.each<[File, string, string, string]>([
    ['paths/things.yaml', 'x-repeatable: true', 'x-repeatabel: true', '`x-repeatabel` is unknown'],
    ['paths/things.yaml', 'x-repeatable: true', 'x-repeatable: false', '`x-repeatable` must be `true`'],
    ['paths/things.yaml', 'x-repeatable: true', "x-repeatable: 'true'", '`x-repeatable` must be `true`'],
    ['paths/things.yaml', 'x-repeatable: true', 'x-rate-limit: { requests: 5 }', '`x-rate-limit` must have `requests`'],
    ['schemas/Thing.yaml', 'x-open-enum: true', 'x-open-enums: true', '`x-open-enums` is unknown'],
    ['openapi.yaml', '  title: Things', '  title: Things\n  x-logo: {}', '`x-logo` is unknown'],
  ])('rejects one in %s: %s → %s', async (file, from, to, message) => {
    const spec = edited(file, from, to);
    const line = spec[file]!.split('\n').findIndex((text) => text.includes(to.trim().split('\n').at(-1)!.trim())) + 1;
    const [problem, ...more] = await problems(spec);
    expect(more).toEqual([]);
    expect(problem).toContain(`${file}:${line} ${message}`);
    expect(problem).toContain('(bapi/known-extensions)');
  });
});

describe('constructs that the types contradict', () => {
  const branches = 'oneOf:\n  - $ref: Thing.yaml\n  - $ref: ThingList.yaml\n';
  it.each([
    ['a discriminator without mapping', `${branches}discriminator:\n  propertyName: kind\n`, 'discriminator'],
    [
      'a mapping that leaves out a branch',
      `${branches}discriminator:\n  propertyName: kind\n  mapping:\n    thing: Thing.yaml\n`,
      'discriminator',
    ],
    [
      'a map beside fields',
      'type: object\nproperties:\n  id:\n    type: string\nadditionalProperties:\n  type: integer\n',
      'additionalProperties',
    ],
    ['names by pattern', 'type: object\npatternProperties:\n  ^x_:\n    type: integer\n', 'patternProperties'],
    ['a tuple that may be shorter', 'type: array\nprefixItems:\n  - type: string\n', 'prefixItems'],
    ['a constant null', 'const: null\n', 'const'],
  ])('rejects %s', async (_, schema, key) => {
    const spec = edited('schemas/Thing.yaml', 'properties:\n', 'properties:\n  odd:\n    $ref: Odd.yaml\n');
    const found = await problems({ ...spec, 'schemas/Odd.yaml': schema });
    expect(found.filter((problem) => problem.endsWith('(bapi/wire-types)'))).toEqual([
      expect.stringMatching(new RegExp(`^schemas/Odd\\.yaml:\\d+ \`${key}\``)),
    ]);
  });

  it('accepts them where the types say the same', async () => {
    const schema = `${branches}discriminator:\n  propertyName: kind\n  mapping:\n    a: Thing.yaml\n    b: ThingList.yaml\n`;
    const spec = edited('schemas/Thing.yaml', 'properties:\n', 'properties:\n  odd:\n    $ref: Odd.yaml\n');
    const found = await problems({ ...spec, 'schemas/Odd.yaml': schema });
    expect(found.filter((problem) => problem.endsWith('(bapi/wire-types)'))).toEqual([]);
  });
});
