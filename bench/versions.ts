// The versions of what is measured.
import { readFileSync } from 'node:fs';
import { pinned } from '../scripts/codegen/versions.js';

const read = <Content>(file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Content;

/** The version of the API that `clerk-bapi` is. */
export const apiVersion = pinned();

/** The peers, as they are installed. */
export function peerVersions(): [name: string, version: string][] {
  const { devDependencies } = read<{ devDependencies: Record<string, string> }>('package.json');
  return Object.keys(devDependencies).map((name) => [
    name,
    read<{ version: string }>(`node_modules/${name}/package.json`).version,
  ]);
}
