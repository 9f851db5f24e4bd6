// How authentication changed: the keys that the API requires. No type shows them.
import type { Document, Security, SecurityScheme } from '../codegen/document.js';
import { own } from '../codegen/references.js';
import { finding, type Finding } from './finding.js';
import type { Pair } from './match-endpoints.js';

/** The alternatives as text, an empty one first: it needs no key. */
const alternatives = (security: Security = []): string[] => {
  const texts = security.map((requirement) =>
    Object.entries(requirement)
      .map(([scheme, scopes]) => [scheme, ...[...scopes].sort()].join(' '))
      .sort()
      .join(' and '),
  );
  return texts.length ? texts.sort() : [''];
};

const listOf = (texts: string[]): string => texts.map((text) => (text ? `\`${text}\`` : 'no key')).join(' or ');

function changeOf(older: Security | undefined, newer: Security | undefined, prefix: string): Finding | undefined {
  const [before, after] = [alternatives(older), alternatives(newer)];
  if (before.join() === after.join()) return undefined;
  const message = `requires ${listOf(after)}, and required ${listOf(before)}`;
  const kind = before.includes('') ? 'added' : after.includes('') ? 'removed' : 'updated';
  const isBreaking = before.some((text) => !after.includes(text) && !after.includes(''));
  return finding(`${prefix}-${kind}`, 'security', message, 'request', isBreaking && 'api');
}

const textOf = ({ type, scheme, in: place, name }: SecurityScheme): string =>
  [type, scheme, place, name].filter(Boolean).join(' ');

/** Changes for all operations that have no `security` of their own. */
export function* globalSecurityChanges(older: Document, newer: Document): Iterable<Finding> {
  const change = changeOf(older.security, newer.security, 'api-global-security');
  if (change) yield change;
  for (const [name, scheme] of Object.entries(older.components.securitySchemes ?? {})) {
    const other = own(newer.components.securitySchemes, name);
    if (other && textOf(scheme) !== textOf(other))
      yield finding(
        'api-security-component-type-changed',
        `security.${name}`,
        `\`${name}\` changed: ${textOf(scheme)} → ${textOf(other)}`,
        'request',
        'api',
      );
  }
}

/** The change of one operation, if it has or had a `security` of its own. */
export function securityChange(pair: Pair, older: Document, newer: Document): Finding | undefined {
  const [before, after] = [pair.older.operation.security, pair.newer.operation.security];
  if (before === undefined && after === undefined) return undefined;
  return changeOf(before ?? older.security, after ?? newer.security, 'api-security');
}
