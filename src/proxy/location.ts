/**
 * Where a redirect leads by way of the proxy.
 *
 * @param target - what was requested
 * @param frontendApi - its URL, without a slash at the end
 * @returns `null` if it leads elsewhere, or nowhere, and stays as it is
 */
export function locationByProxy(
  location: string,
  target: string,
  frontendApi: string,
  proxyUrl: string,
): string | null {
  if (!URL.canParse(location, target)) return null;
  const { href, origin, pathname, search, hash } = new URL(location, target);
  const home = new URL(frontendApi);
  if (origin !== home.origin) return null;
  const base = frontendApi.slice(home.origin.length);
  // Beside the Frontend API. As a path alone it would lead into the application.
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return href;
  return proxyUrl + pathname.slice(base.length) + search + hash;
}
