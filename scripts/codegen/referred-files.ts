// The files that others refer to by `$ref`, found in their texts: to parse them takes a hundred times as long.
import fs from 'node:fs';
import path from 'node:path';

/** A `$ref` to a file, or to a schema of the same document, as an overlay has it. */
const reference = /\$ref: ['"]?(?:#\/components\/(schemas\/[^'"\s]+)|([^'"\s#]+))/g;

function directly(file: string): string[] {
  const folder = path.dirname(file);
  return [...fs.readFileSync(file, 'utf8').matchAll(reference)].map(([, schema, other]) =>
    path.join(folder, other ?? `${schema}.yaml`),
  );
}

/**
 * @param files - Their absolute paths.
 * @returns What they refer to, and what that refers to, as far as it exists. Without the files themselves, unless they refer to each other.
 */
export function referredFiles(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    for (const other of directly(file)) {
      if (found.has(other) || !fs.existsSync(other)) continue;
      found.add(other);
      follow(other);
    }
  };
  files.forEach(follow);
  return found;
}
