// Of what is measured, which version.
import { readFileSync } from 'node:fs';

const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The version of the API that `clerk-bapi` is. */
export const apiVersion = read('../openapi/pinned').trim();

/** The peers, as they are installed. */
export function peerVersions() {
  const { devDependencies } = JSON.parse(read('package.json'));
  return Object.keys(devDependencies).map((name) => [
    name,
    JSON.parse(read(`node_modules/${name}/package.json`)).version,
  ]);
}
