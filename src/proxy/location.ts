/**
 * Rewrites a redirect to the Frontend API into one to the proxy.
 *
 * @param target - the URL that was requested
 * @param frontendApi - its URL, without a slash at the end
 * @returns the location itself, if it leads elsewhere or is not a URL
 */
export function locationByProxy(location: string, target: string, frontendApi: string, proxyUrl: string): string {
  if (!URL.canParse(location, target)) return location;
  const { href, origin, pathname, search, hash } = new URL(location, target);
  const home = new URL(frontendApi);
  if (origin !== home.origin) return location;
  const base = frontendApi.slice(home.origin.length);
  // Outside the Frontend API's path. As a path alone it would lead into the application.
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return href;
  return proxyUrl + pathname.slice(base.length) + search + hash;
}
