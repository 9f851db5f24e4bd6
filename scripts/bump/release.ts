// @ts-check
// What a release needs to know of a version: the linter's list of descriptions, and the changeset.
import { createHash } from 'node:crypto';
import * as prettier from 'prettier';
import { parseDocument } from 'yaml';

/** @typedef {import('../diff/compare.js').Change} Change */

/**
 * redocly.yaml with a version of the API in it, and with exceptions that it needs.
 *
 * @param {string} config its text
 * @param {string} version
 * @param {{ rule: string, name: string }[]} exceptions of the linter's rules
 * @param {import('prettier').Options} style Prettier's
 */
export async function withApi(config, version, exceptions, style) {
  const tree = parseDocument(config);
  if (tree.hasIn(['apis', version]) && exceptions.length === 0) return config;
  if (!tree.hasIn(['apis', version])) {
    const key = tree.createNode(version); // in quotes: it is no date
    key.type = 'QUOTE_SINGLE';
    tree.addIn(['apis'], tree.createPair(key, { root: `openapi/${version}/openapi.yaml` }));
  }
  for (const { rule, name } of exceptions) {
    const names = /** @type {import('yaml').YAMLSeq<import('yaml').Scalar<string>>} */ (
      tree.getIn(['rules', rule, 'except'])
    );
    names.add(tree.createNode(name));
    names.items.sort((a, b) => (a.value < b.value ? -1 : 1));
  }
  return prettier.format(tree.toString({ lineWidth: 0 }), { ...style, parser: 'yaml' });
}

/** The most changes that a changeset tells one by one. */
const most = 30;

/**
 * @param {object} of
 * @param {string} of.version of the API
 * @param {boolean} of.isNew whether it is the first description of that version
 * @param {string} of.from what it is compared with
 * @param {boolean} of.isDefault whether `clerk-bapi` becomes that version
 * @param {Change[]} of.changes
 * @param {string} of.released the version of the package
 * @returns {{ file: string, text: string }} below the project's folder
 */
export function changeset({ version, isNew, from, isDefault, changes, released }) {
  const breaking = changes.filter((change) => change.breaking && (!isNew || isDefault));
  const level =
    breaking.length > 0 && !released.startsWith('0.') ? 'major' : isNew || changes.length > 0 ? 'minor' : 'patch';
  const what = (/** @type {Change} */ { helper, schema, path, message, breaking }) =>
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

/**
 * The changeset of `clerk-bapi` becoming a version that the package has already.
 *
 * @param {{ from: string, version: string, released: string }} of
 */
export const pinChangeset = ({ from, version, released }) => ({
  file: `.changeset/pin-${version}.md`,
  text: `---\n'clerk-bapi': ${released.startsWith('0.') ? 'minor' : 'major'}\n---\n\n\`clerk-bapi\` is the API ${version} now; it was ${from}. \`openapi/${version}/CHANGES.md\` tells what differs.\n`,
});
