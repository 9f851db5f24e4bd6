import { permissionsOf, roleByKey } from '../organizations/role-rules.js';
import type { State } from '../../store/state.js';

/** The permissions of a role as version 2 of the claims has them. */
interface PermissionClaims {
  /** Features with their scope, such as `o:reports,o:invoices`. */
  fea?: string;
  /** The names of permissions, such as `read,manage`. */
  per?: string;
  /** One number for each feature: its bits say which of `per` it has. */
  fpm?: string;
}

/** The custom permissions of a role; system permissions are in no token. */
export function permissionClaims(state: State, roleKey: string): PermissionClaims {
  const role = roleByKey(state, roleKey);
  const keys = (role ? permissionsOf(state, role) : []).filter(({ type }) => type === 'user').map(({ key }) => key);
  if (keys.length === 0) return {};
  const pairs = keys.map((key): [feature: string, name: string] => {
    const [, feature = '', name = ''] = key.split(':');
    return [feature, name];
  });
  const features = [...new Set(pairs.map(([feature]) => feature))];
  const names = [...new Set(pairs.map(([, name]) => name))];
  const maskOf = (feature: string) =>
    pairs.reduce((mask, [of, name]) => (of === feature ? mask | (1n << BigInt(names.indexOf(name))) : mask), 0n);
  return {
    fea: features.map((feature) => `o:${feature}`).join(','),
    per: names.join(','),
    fpm: features.map((feature) => String(maskOf(feature))).join(','),
  };
}
