// @ts-check
// The extensions of OpenAPI (`x-` keys) that the files of a spec may use. A misspelt one would do nothing, silently.

/** Their values. @type {Record<string, 'string' | true>} */
const extensions = { 'x-helper': 'string', 'x-repeatable': true, 'x-open-enum': true };

/**
 * What is wrong with a key of an object.
 *
 * @param {string} key
 * @param {unknown} value
 * @returns {string | undefined} a sentence, if something is
 */
export function extensionProblem(key, value) {
  if (!key.startsWith('x-')) return undefined;
  if (!Object.hasOwn(extensions, key))
    return `\`${key}\` is unknown: use one of ${Object.keys(extensions).join(', ')}, or remove it.`;
  if (extensions[key] === 'string') return typeof value === 'string' ? undefined : `\`${key}\` must be a string.`;
  return value === true ? undefined : `\`${key}\` must be \`true\`. Remove it where it does not hold.`;
}
