// What a release needs to know of a version: the linter's list of descriptions, and the changeset.
import { createHash } from 'node:crypto';
import * as prettier from 'prettier';
import { parseDocument, type YAMLSeq, type Scalar } from 'yaml';
import type { Change } from '../diff/compare.js';
import type { Options } from 'prettier';

/**
 * redocly.yaml with a version of the API in it, and with exceptions that it needs.
 *
 * @param config - Its text.
 * @param exceptions - Of the linter's rules.
 * @param style - Prettier's.
 */
export async function withApi(
  config: string,
  version: string,
  exceptions: { rule: string; name: string }[],
  style: Options,
) {
  const tree = parseDocument(config);
  if (tree.hasIn(['apis', version]) && exceptions.length === 0) return config;
  if (!tree.hasIn(['apis', version])) {
    const key = tree.createNode(version); // in quotes: it is no date
    key.type = 'QUOTE_SINGLE';
    tree.addIn(['apis'], tree.createPair(key, { root: `openapi/${version}/openapi.yaml` }));
  }
  for (const { rule, name } of exceptions) {
    const names = tree.getIn(['rules', rule, 'except']) as YAMLSeq<Scalar<string>>;
    names.add(tree.createNode(name));
    names.items.sort((a, b) => (a.value < b.value ? -1 : 1));
  }
  return prettier.format(tree.toString({ lineWidth: 0 }), { ...style, parser: 'yaml' });
}

/** The most changes that a changeset tells one by one. */
const most = 30;

/**
 * @param of.version - Of the API.
 * @param of.isNew - Whether it is the first description of that version.
 * @param of.from - What it is compared with.
 * @param of.isDefault - Whether `clerk-bapi` becomes that version.
 * @param of.released - The version of the package.
 * @returns Below the project's folder.
 */
export function changeset({
  version,
  isNew,
  from,
  isDefault,
  changes,
  released,
}: {
  version: string;
  isNew: boolean;
  from: string;
  isDefault: boolean;
  changes: Change[];
  released: string;
}): { file: string; text: string } {
  const breaking = changes.filter((change) => change.breaking && (!isNew || isDefault));
  const level =
    breaking.length > 0 && !released.startsWith('0.') ? 'major' : isNew || changes.length > 0 ? 'minor' : 'patch';
  const what = ({ helper, schema, path, message, breaking }: Change) =>
    `${breaking ? '**breaking** ' : ''}${[helper ?? schema, path]
      .filter(Boolean)
      .map((name) => `\`${name}\``)
      .join(' ')} ${message}`;
  const title = isNew
    ? `The API ${version}, as \`clerk-bapi/${version}\`${isDefault ? ' and as `clerk-bapi` itself' : ''}. What changed since ${from}:`
    : `The description of the API ${version} follows a revision of it:`;
  const list = changes.slice(0, most).map((change) => `- ${what(change)}`);
  const more =
    changes.length > most ? [`- and ${changes.length - most} more, see \`openapi/${version}/CHANGES.md\``] : [];
  const text = `---\n'clerk-bapi': ${level}\n---\n\n${title}\n\n${[...list, ...more].join('\n') || '- nothing but words'}\n`;
  const mark = isNew ? '' : `-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
  return { file: `.changeset/api-${version}${mark}.md`, text };
}

/** The changeset of `clerk-bapi` becoming a version that the package has already. */
export const pinChangeset = ({ from, version, released }: { from: string; version: string; released: string }) => ({
  file: `.changeset/pin-${version}.md`,
  text: `---\n'clerk-bapi': ${released.startsWith('0.') ? 'minor' : 'major'}\n---\n\n\`clerk-bapi\` is the API ${version} now; it was ${from}. \`openapi/${version}/CHANGES.md\` tells what differs.\n`,
});
