// @ts-check
// The one casing of names: the linter demands it of specs, and codegen and bump give it to the names that they make.

/**
 * Acronyms as words (`Id`, `Jwt`, `Totp`), but for two names that have a spelling of their own: `OAuth` and `M2M`.
 *
 * @param {string} name
 */
export const oneCasing = (name) =>
  name
    .replace(/[A-Z]{2,}(?=[A-Z][a-z]|\d|$|s(?![a-z]))/g, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    .replace(/Oauth|OAUth/g, 'OAuth')
    .replace(/M2m/g, 'M2M');
