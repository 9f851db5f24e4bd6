// Files of a spec that nothing refers to: they look like a part of the API, and no code comes of them.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../cli.js';
import { referredFiles } from './referred-files.js';

const overlay = 'overlay.yaml';

/** What the specs of webhooks refer to, by absolute path. */
function referredByWebhooks(): Set<string> {
  const folder = path.join(root, 'openapi/webhooks');
  if (!fs.existsSync(folder)) return new Set();
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return referredFiles(files.map((name) => path.join(folder, name)));
}

/**
 * @param version of the API, or such as `webhooks/2025-04-15`
 * @param read what linting has read, by absolute path
 * @returns paths below the project's folder
 */
export function unusedFiles(version: string, read: ReadonlyMap<string, unknown>): string[] {
  const folder = path.join(root, 'openapi', version);
  const left = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => file.endsWith('.yaml') && !read.has(file) && path.basename(file) !== overlay);
  const others = left.length > 0 ? referredByWebhooks() : new Set();
  return left
    .filter((file) => !others.has(file))
    .map((file) => path.relative(root, file))
    .sort();
}
