/** What a handler answers with. No `body` means none. */
export interface HandlerAnswer {
  status: number;
  body?: unknown;
}

/** A refusal in the API's own shape. Handlers throw it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly meta: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

let traces = 0;

/** The body of an error. */
export function errorBody(refusals: Refusal[]) {
  return {
    errors: refusals.map(({ message, code, meta }) => ({ message, long_message: `${message}.`, code, meta })),
    clerk_trace_id: `trace_${String(++traces).padStart(6, '0')}`,
  };
}

export const notFound = (what: string, id: string) =>
  new Refusal(404, 'resource_not_found', `No ${what} was found with the ID ${id}`);
