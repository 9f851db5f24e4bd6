// @ts-check
// A request as a command.

/** Headers that curl sends by itself, or that belong to a connection or to a body that was compressed. */
const automatic =
  /^(accept-encoding|accept-language|authorization|connection|content-encoding|content-length|cookie|expect|host|keep-alive|proxy-.*|referer|sec-.*|te|transfer-encoding|upgrade|user-agent|priority)$/;

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The fields of a form. @param {unknown} body */
const formOf = (body) =>
  Object.entries(/** @type {Record<string, unknown>} */ (body ?? {})).map(([name, value]) =>
    typeof value === 'string' ? `--form-string ${quoted(`${name}=${value}`)}` : `-F ${quoted(`${name}=@FILE`)}`,
  );

/**
 * The command that sends a request again. The key, which is not kept, comes from the environment.
 *
 * @param {{ method: string, url: string, headers: Record<string, string>, body?: unknown }} request
 * @param {string} origin of the emulator
 */
export function curlOf({ method, url, headers, body }, origin) {
  const isForm = /^multipart\//i.test(headers['content-type'] ?? '');
  const sent = Object.entries(headers).filter(
    ([name, value]) => !automatic.test(name) && value !== '*/*' && !(isForm && name === 'content-type'),
  );
  const isLarge = typeof body === 'string' && /^\[\d+ characters of JSON\]$/.test(body);
  const data = isLarge ? '@FILE' : JSON.stringify(body);
  const verb = { GET: '', HEAD: '-I ' }[method] ?? `-X ${method} `;
  const parts = [
    `curl -g ${verb}${quoted(origin + url)}`, // or curl takes brackets for ranges
    '-H "Authorization: Bearer $CLERK_SECRET_KEY"',
    ...sent.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(isForm ? formOf(body) : body === undefined ? [] : [`--data-binary ${quoted(data)}`]),
  ];
  return parts.join(' \\\n  ');
}
