import type { ClerkAPIError } from '../../src/index.js';
import { errorOf } from '../helpers.js';

/** The status, the code and the field of an error of the API, or status and code if it names no field. */
export const apiErrorOf = async (call: Promise<unknown>) => {
  const { status, errors } = (await errorOf(call)) as ClerkAPIError;
  const field = errors[0]?.meta?.['param_name'];
  return [status, errors[0]?.code, ...(field === undefined ? [] : [field])];
};

/** The status and the code of an error of the API. */
export const codeOf = async (call: Promise<unknown>) => (await apiErrorOf(call)).slice(0, 2);

export const notFound = [404, 'resource_not_found'];

/** The status, the code and the field of an error of the API: the field is `undefined` if it names none. */
export const fieldErrorOf = async (call: Promise<unknown>) => {
  const [status, code, field] = await apiErrorOf(call);
  return [status, code, field];
};
