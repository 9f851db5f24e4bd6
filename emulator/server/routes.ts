import { ApiError } from '../engine/errors.js';
import { oldPaths } from '../engine/compatibility.js';
import type { Operation, Spec } from '../engine/spec.js';

/** Parts of the API that the real gateway serves without `/v1` as well. */
const unversioned = /^\/(api_keys|m2m_tokens|oauth_applications\/access_tokens)(\/|$)/;

/** The routes of an operation, with `:user_id` for `{user_id}`. */
export function routesOf({ id, path }: Operation): string[] {
  const route = path.replace(/\{(\w+)\}/g, ':$1');
  const old = Object.hasOwn(oldPaths, id) ? [`/v1${oldPaths[id]}`] : [];
  return [`/v1${route}`, ...(unversioned.test(path) ? [route] : []), ...old];
}

const parameterCount = ({ path }: Operation) => path.split('{').length;

/** Operations without parameters first: `/users/count` is not a user. */
export const bySpecificity = ({ operations }: Spec) =>
  [...operations].sort((a, b) => parameterCount(a) - parameterCount(b));

/** The operations at a path, whatever their methods. */
export function operationsAt({ operations }: Spec, pathname: string): Operation[] {
  const path = pathname.replace(/^\/v1(?=\/)/, '');
  return operations
    .filter((operation) => path !== pathname || unversioned.test(operation.path))
    .filter((operation) => new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));
}

/** The error for a path that no operation has, or not with this method. */
export function unknownPath(spec: Spec, method: string, pathname: string): ApiError {
  const methods = operationsAt(spec, pathname).map((operation) => operation.method);
  if (methods.length === 0) {
    return new ApiError(404, 'resource_not_found', `There is no ${method} ${pathname} in the API`);
  }
  const allowed = [...new Set(methods)].join(', ');
  const message = `${pathname} does not accept ${method}, only ${allowed}`;
  return new ApiError(405, 'method_not_allowed', message, {}, { allow: allowed });
}
