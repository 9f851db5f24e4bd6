// @ts-check
// Who may call what: the keys that the API asks for. No type shows them.
import { finding } from './endpoint.js';

/** @typedef {import('./match.js').Pair} Pair */
/** @typedef {import('../codegen/operations.js').Document} Document */
/** @typedef {Record<string, string[]>[]} Requirements any one of them will do */

/** @param {Requirements | undefined} requirements each as text, the empty one first */
const alternatives = (requirements = []) => {
  const texts = requirements.map((requirement) =>
    Object.entries(requirement)
      .map(([scheme, scopes]) => [scheme, ...[...scopes].sort()].join(' '))
      .sort()
      .join(' and '),
  );
  return texts.length ? texts.sort() : [''];
};

/** @param {Requirements | undefined} older @param {Requirements | undefined} newer @param {string} prefix */
function changeOf(older, newer, prefix) {
  const [before, after] = [alternatives(older), alternatives(newer)];
  if (before.join() === after.join()) return undefined;
  const words = (/** @type {string[]} */ list) => list.map((text) => (text ? `\`${text}\`` : 'no key')).join(' or ');
  const message = `asks for ${words(after)}, and asked for ${words(before)}`;
  const kind = before.includes('') ? 'added' : after.includes('') ? 'removed' : 'updated';
  // Whoever has what was asked for gets in as long as that is still enough.
  const refuses = before.some((text) => !after.includes(text) && !after.includes(''));
  return finding(`${prefix}-${kind}`, 'security', message, 'request', refuses && 'api');
}

/** @param {Document} document @returns {any} */
const global = (document) => document;

/** Changes for all operations that say nothing of their own. @param {Document} older @param {Document} newer */
export function* changesOfSecurity(older, newer) {
  const change = changeOf(global(older).security, global(newer).security, 'api-global-security');
  if (change) yield change;
  const [before, after] = [older, newer].map(({ components }) => components['securitySchemes'] ?? {});
  for (const [name, scheme] of Object.entries(before ?? {})) {
    const other = after?.[name];
    const text = (/** @type {any} */ { type, scheme: kind, in: place, name: key }) =>
      [type, kind, place, key].filter(Boolean).join(' ');
    if (other && text(scheme) !== text(other))
      yield finding(
        'api-security-component-type-changed',
        `security.${name}`,
        `\`${name}\` changed: ${text(scheme)} → ${text(other)}`,
        'request',
        'api',
      );
  }
}

/** Changes of one operation beside those for all. @param {Pair} pair @param {Document} older @param {Document} newer */
export function changeOfSecurity(pair, older, newer) {
  const [before, after] = [pair.older, pair.newer].map(({ operation }) => /** @type {any} */ (operation).security);
  if (before === undefined && after === undefined) return undefined;
  return changeOf(before ?? global(older).security, after ?? global(newer).security, 'api-security');
}
