// What a spec of webhooks is compiled from: an edit of anything else of the API compiles the API alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/cli.js';
import { referredFiles } from '../../scripts/codegen/referred-files.js';
import { webhookVersions } from '../../scripts/codegen/versions.js';
import { apiVersionOf } from '../../scripts/codegen/webhooks.js';

it.each(webhookVersions())('the webhooks %s are compiled from the schemas that they refer to', (version) => {
  const folder = path.join(root, 'openapi/webhooks', version);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const api = path.join(root, 'openapi', apiVersionOf(`webhooks/${version}`));
  const overlay = path.join(api, 'overlay.yaml');
  const files = referredFiles([...names.map((name) => path.join(folder, name)), overlay]);
  const compiled = path.join(root, 'generated/webhooks', version, 'openapi.json');
  const { components } = JSON.parse(readFileSync(compiled, 'utf8')) as { components: { schemas: object } };
  const used = Object.keys(components.schemas)
    .map((name) => path.join(api, 'schemas', `${name}.yaml`))
    .filter((file) => existsSync(file));
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((file) => !files.has(file))).toEqual([]);
  expect([...files].filter((file) => file.startsWith(path.join(api, 'paths')))).toEqual([]);
});
