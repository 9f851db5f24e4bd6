// @ts-check
// The extensions of OpenAPI (`x-` keys) that the files of a spec may use. A misspelt one would do nothing, silently.

/** @param {unknown} value */
const isCount = (value) => Number.isInteger(value) && Number(value) > 0;

/** What each must be, and how to tell. @type {Record<string, { must: string, isRight: (value: any) => boolean }>} */
const extensions = {
  'x-helper': { must: 'be a string', isRight: (value) => typeof value === 'string' },
  'x-repeatable': { must: 'be `true`; remove it where it does not hold', isRight: (value) => value === true },
  'x-open-enum': { must: 'be `true`; remove it where it does not hold', isRight: (value) => value === true },
  'x-metadata': {
    must: 'name a type of src/metadata.ts, such as `UserPublicMetadata`',
    isRight: (value) => typeof value === 'string' && /^[A-Z]\w+Metadata$/.test(value),
  },
  'x-merge': { must: 'be `true`; remove it where it does not hold', isRight: (value) => value === true },
  'x-rate-limit': {
    must: 'have `requests` and `window` (in milliseconds), whole numbers',
    isRight: (value) => isCount(value?.requests) && isCount(value.window) && Object.keys(value).length === 2,
  },
};

/**
 * What is wrong with a key of an object.
 *
 * @param {string} key
 * @param {unknown} value
 * @returns {string | undefined} a sentence, if something is
 */
export function extensionProblem(key, value) {
  if (!key.startsWith('x-')) return undefined;
  const extension = Object.hasOwn(extensions, key) ? extensions[key] : undefined;
  if (!extension) return `\`${key}\` is unknown: use one of ${Object.keys(extensions).join(', ')}, or remove it.`;
  return extension.isRight(value) ? undefined : `\`${key}\` must ${extension.must}.`;
}
