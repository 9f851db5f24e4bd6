/** The headers of a request: of a `Request`, or as a server on Node has them. */
export type RequestHeaders = Pick<Headers, 'get'> | Record<string, string | string[] | undefined>;

/**
 * A header of a request, or an empty text. Some platforms keep the case in which headers were sent.
 *
 * @param separator - between values that came separately
 */
export function headerOf(headers: RequestHeaders, name: string, separator: string): string {
  if (typeof headers.get === 'function') return headers.get(name) ?? '';
  const entries = Object.entries(headers as Exclude<RequestHeaders, Pick<Headers, 'get'>>);
  return entries.flatMap(([key, value]) => (key.toLowerCase() === name && value) || []).join(separator);
}
