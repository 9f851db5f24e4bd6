// What session claims say of the active organization and of the factors.
import { plain, rejectValue } from '../http/reject.js';
import type { SessionClaims } from './claims.js';
import { isText } from './options.js';

/** The claims of a session token that are read here. Tokens of version 1 have `org_role` and `org_permissions`. */
export type PermissionClaims = Pick<SessionClaims, 'v' | 'o' | 'fea' | 'fva'> & {
  org_role?: unknown;
  org_permissions?: unknown;
};

/** The parts of a text with commas between them; none of a claim that is no text. */
const list = (text: unknown): string[] => (typeof text === 'string' ? text.split(',').map((part) => part.trim()) : []);

function withPrefix(name: string): string {
  if (typeof name !== 'string') rejectValue('a permission or role', 'a text such as org:reports:read', name);
  return name.replace(/^(org:)*/, 'org:');
}

/**
 * The user's permissions in the active organization, such as `org:reports:read`.
 *
 * @param claims - those of a verified session token
 * @returns the permissions; an empty array if no organization is active
 * @example
 * console.log(permissionsOf(claims).includes('org:reports:read'));
 */
export function permissionsOf(claims: PermissionClaims): string[] {
  const { v, o, fea, org_permissions: permissions } = plain('claims', claims);
  if (v !== 2) return Array.isArray(permissions) ? permissions.filter((name) => typeof name === 'string') : [];
  // `o:` is a feature of the organization, `u:` one of the user, `ou:` and `uo:` are both.
  const features = list(fea).flatMap((feature) => /^(?:o|ou|uo):(.*)$/.exec(feature)?.[1] ?? []);
  const names = list(o?.per);
  // One number for each of these features: its bits say which of the permissions it has.
  const masks = list(o?.fpm).map((mask) => (/^\d+$/.test(mask) ? BigInt(mask) : 0n));
  return features.flatMap((feature, index) =>
    names
      .filter((name, bit) => name && (masks[index] ?? 0n) & (1n << BigInt(bit)))
      .map((name) => `org:${feature}:${name}`),
  );
}

/**
 * Whether the user has a permission in the active organization.
 *
 * @param claims - those of a verified session token
 * @param permission - such as `org:reports:read`
 * @example
 * if (!hasPermission(claims, 'org:reports:read')) return new Response(null, { status: 403 });
 */
export const hasPermission = (claims: PermissionClaims, permission: string): boolean =>
  permissionsOf(claims).includes(withPrefix(permission));

/**
 * Whether the user has that role in the active organization.
 *
 * @param claims - those of a verified session token
 * @param role - such as `org:admin`
 * @example
 * if (!hasRole(claims, 'org:admin')) return new Response(null, { status: 403 });
 */
export function hasRole(claims: PermissionClaims, role: string): boolean {
  const { v, o, org_role: orgRole } = plain('claims', claims);
  const own = v === 2 ? o?.rol : orgRole;
  return isText(own) && withPrefix(own) === withPrefix(role);
}

/**
 * How many minutes ago the user's first and second factor were verified.
 *
 * @param claims - those of a verified session token
 * @returns the minutes; `undefined` for a factor that was not verified, or that the claims do not have
 * @example
 * const { second } = factorAges(claims);
 * if (second === undefined || second > 10) console.log('Ask for the second factor again.');
 */
export function factorAges(claims: PermissionClaims): { first: number | undefined; second: number | undefined } {
  const { fva } = plain('claims', claims);
  const age = (value: number | undefined) => (typeof value === 'number' && value >= 0 ? value : undefined);
  return { first: age(fva?.[0]), second: age(fva?.[1]) };
}
