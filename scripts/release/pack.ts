// Packs each package whose version is not on npm yet, after `npm run build`. Lists the tags of these versions, and the software
// that comes with them (an SBOM).
//   tsx scripts/release/pack.ts FOLDER
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root, runnable } from '../cli.js';
import { publicPackages, requireRepository, type Manifest } from './packages.js';

const run = promisify(execFile);
const npm = (args: string[], cwd = root) => run('npm', args, { cwd });

/** Whether npm has that version. Anything but a version or "not found" is an error. */
async function isOnNpm({ name, version }: Manifest): Promise<boolean> {
  try {
    const { stdout } = await npm(['view', `${name}@${version}`, 'version']);
    return stdout.trim() === version;
  } catch (error) {
    if (error instanceof Error && error.message.includes('E404')) return false;
    throw error;
  }
}

/** Lists what an installation of the tarballs brings, as CycloneDX. */
async function listMaterials(tarballs: string[]): Promise<string> {
  const project = await mkdtemp(path.join(tmpdir(), 'clerk-bapi-'));
  try {
    await writeFile(path.join(project, 'package.json'), JSON.stringify({ name: 'release', version: '0.0.0' }));
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs], project);
    return (await npm(['sbom', '--sbom-format', 'cyclonedx'], project)).stdout;
  } finally {
    await rm(project, { recursive: true });
  }
}

await runnable(import.meta, 'FOLDER: packs what is not published yet', async (folder = '') => {
  const packages = await publicPackages(root);
  requireRepository(packages);
  const target = path.resolve(folder);
  await mkdir(target, { recursive: true });
  const tags: string[] = [];
  for (const { folder: source, manifest } of packages) {
    if (await isOnNpm(manifest)) continue;
    await npm(['pack', '--ignore-scripts', '--pack-destination', target], source);
    tags.push(`${manifest.name}@${manifest.version}`);
  }
  const tarballs = (await readdir(target)).filter((file) => file.endsWith('.tgz'));
  if (tarballs.length > 0) {
    const materials = await listMaterials(tarballs.map((file) => path.join(target, file)));
    await writeFile(path.join(target, 'sbom.cdx.json'), materials);
  }
  await writeFile(path.join(target, 'tags'), tags.map((tag) => `${tag}\n`).join(''));
});
