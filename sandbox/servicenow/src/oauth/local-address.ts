/**
 * Where to go after log-in. Only addresses of this instance count: anything else would make the log-in page send people
 * to a stranger.
 *
 * @returns path and query; `/` for everything foreign or unreadable.
 */
export function localAddress(text: string | null | undefined): string {
  const base = 'http://instance.invalid'
  const url = text ? URL.parse(text, `${base}/`) : null
  if (url === null || url.origin !== base) return '/'
  const address = url.pathname + url.search
  // `//host` would be read as another host.
  return address.startsWith('//') ? '/' : address
}
