/**
 * Where a redirect leads by way of the proxy.
 *
 * @param target - what was requested
 * @param home - the URL of the Frontend API, with the path under which all of it is
 * @returns `null` if it leads elsewhere, or nowhere, and stays as it is
 */
export function locationByProxy(location: string, target: URL, home: URL, proxyUrl: string): string | null {
  if (!URL.canParse(location, target)) return null;
  const { href, origin, pathname, search, hash } = new URL(location, target);
  if (origin !== home.origin) return null;
  const base = home.pathname.replace(/\/+$/, '');
  // Beside the Frontend API. As a path alone it would lead into the application.
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return href;
  return proxyUrl + pathname.slice(base.length) + search + hash;
}
