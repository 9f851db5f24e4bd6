/** An error response of the API. Handlers throw it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly meta: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** Several errors of one request, all 422. */
export class ApiErrors extends Error {
  override readonly name = 'ApiErrors';

  constructor(readonly errors: ApiError[]) {
    super(errors.map(({ message }) => message).join('; '));
  }
}

/** How many errors are told, and how long a message may be: both can repeat what was sent. */
const MAX_ERRORS = 50;
const MAX_MESSAGE = 500;
const shortened = (text: string) => (text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text);

/** The body of an error, as the API has it: API keys, M2M tokens and their like leave out `meta` and the trace. */
export function errorBody(all: ApiError[], trace: string, isBasic = false) {
  const errors = all.slice(0, MAX_ERRORS).map(({ message, code, meta }) => ({
    message: shortened(message),
    long_message: `${shortened(message)}.`,
    code,
    ...(isBasic ? {} : { meta }),
  }));
  return isBasic ? { errors } : { errors, clerk_trace_id: trace };
}

export const notFound = (what: string, id: string) =>
  new ApiError(404, 'resource_not_found', `No ${what} was found with the ID ${id}`);

/** An error of one field of a body or a query. */
export const invalidField = (name: string, message: string, code = 'form_param_value_invalid') =>
  new ApiError(422, code, message, { param_name: name });
