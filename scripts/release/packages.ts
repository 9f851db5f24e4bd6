// The packages of this project that are published, and what package.json must say before they are.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  workspaces?: string[];
  repository?: string | { url?: string };
}

export interface Package {
  folder: string;
  manifest: Manifest;
}

const manifestIn = async (folder: string) =>
  JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;

/** The packages that are published: those of the workspaces of a project, in that order. */
export async function publicPackages(root: string): Promise<Package[]> {
  const { workspaces = ['.'] } = await manifestIn(root);
  const folders = workspaces.map((workspace) => path.join(root, workspace));
  const packages = await Promise.all(folders.map(async (folder) => ({ folder, manifest: await manifestIn(folder) })));
  return packages.filter(({ manifest }) => !manifest.private);
}

/** @throws {Error} if a package does not name its repository, which npm's provenance is checked against */
export function requireRepository(packages: Package[]): void {
  const without = packages.filter(({ manifest: { repository } }) => {
    const url = typeof repository === 'string' ? repository : repository?.url;
    return !url;
  });
  if (without.length === 0) return;
  const names = without.map(({ manifest }) => manifest.name).join(' and ');
  throw new Error(
    `The package.json of ${names} has no "repository". Set it to the URL of the git remote that is released from: npm checks the provenance against it.`,
  );
}
