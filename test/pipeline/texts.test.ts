// The texts of the specs: none is missing.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { isObject } from '../../scripts/codegen/references.js';

/** The places of the fields that have neither a text nor a type with one. */
function* silentFields(value: unknown, place = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, field] of Object.entries(
    'properties' in value && isObject(value.properties) ? value.properties : {},
  ))
    if (isObject(field) && !field['description'] && !field['$ref']) yield `${place}.${name}`;
  for (const [key, inner] of Object.entries(value)) yield* silentFields(inner, `${place}/${key}`);
}

it.each(['2025-11-10', '2026-05-12', 'webhooks/2025-04-15'])('every field of %s has a text', async (version) => {
  const document: unknown = JSON.parse(await readFile(path.join(root, 'generated', version, 'openapi.json'), 'utf8'));
  expect([...silentFields(document)]).toEqual([]);
});
