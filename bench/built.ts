// The files that the build writes, which are what is measured.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = (name: string) => new URL(`../dist/${name}`, import.meta.url);

/** Whether the build has written a file, for an entry point that an older build lacks. */
export const isBuilt = (name: string) => existsSync(fileURLToPath(built(name)));

/** The URL of a file that the build writes. Ends the program with a hint if it is missing. */
export function builtFile(name: string): string {
  if (!isBuilt(name)) {
    console.error(`bench: dist/${name} is missing. Run \`npm run build\` in the project's root first.`);
    process.exit(1);
  }
  return built(name).href;
}

/** Imports a file that the build writes. The caller names its type. */
export const importBuilt = async <Module>(name: string) => (await import(builtFile(name))) as Module;
