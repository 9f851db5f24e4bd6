import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package that a module belongs to. */
const packageOf = (module: string) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(module)?.[0];

interface Notice {
  folder: string;
  /** The files of the build that contain code of the package. */
  files: Set<string>;
}

/** @throws Error - if the package has no file with its licence */
function textOf({ folder, files }: Notice): string {
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version',
    string
  >;
  const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (licence === undefined)
    throw new Error(`${name} is bundled into ${[...files].join()}, and has no file LICENSE: leave it a dependency.`);
  const text = readFileSync(path.join(folder, licence), 'utf8').trim();
  return `# ${name} ${version}, in ${[...files].sort().join(', ')}\n\n${text}\n`;
}

/**
 * A plugin for all builds of a package, which may be several: it writes `THIRD-PARTY-NOTICES` beside them, with the licence
 * of each package whose code they contain.
 */
export function thirdPartyNotices() {
  const notices = new Map<string, Notice>();
  return {
    name: 'third-party-notices',
    writeBundle({ dir = '.' }: { dir?: string }, bundle: Record<string, { type: string; moduleIds?: string[] }>) {
      for (const [file, { moduleIds = [] }] of Object.entries(bundle))
        for (const module of moduleIds) {
          const folder = packageOf(module);
          if (folder === undefined) continue;
          const notice = notices.get(folder) ?? { folder, files: new Set() };
          notices.set(folder, notice);
          notice.files.add(file);
        }
      if (notices.size === 0) return;
      const texts = [...notices.values()].map(textOf).sort();
      writeFileSync(path.join(dir, 'THIRD-PARTY-NOTICES'), `Code of others in this package\n\n${texts.join('\n')}`);
    },
  };
}
