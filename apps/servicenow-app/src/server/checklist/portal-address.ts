/** Ends of the portal's own addresses: what an authorization returns to, and the page that starts one. */
const CALLBACK = '/api/v1/connection/callback'
const SETUP_PAGE = '/ticketProvisioning'

/** Longest address the checklist keeps, in characters. */
export const MAX_ADDRESS_LENGTH = 1024

export type PortalAddress =
  | { readonly ok: true; readonly redirectAddress: string; readonly setupPage: string }
  | { readonly ok: false; readonly message: string }

/**
 * Reads the redirect address as the portal's setup page shows it. The portal's plain address and that of the setup page
 * mean the same, since people copy what they have at hand.
 */
export function readPortalAddress(typed: string): PortalAddress {
  const text = typed.trim()
  if (text === '') return refuse('Enter the redirect address that the portal shows on its ServiceNow page.')
  if (text.length > MAX_ADDRESS_LENGTH) return refuse(`The address has more than ${MAX_ADDRESS_LENGTH} characters.`)
  const parts = /^(https?):\/\/([^/?#\s,;"'<>\\@]+)(\/[^?#\s,;"'<>\\]*)?$/i.exec(text)
  const [, scheme = '', host = '', path = ''] = parts ?? []
  if (host === '') {
    return refuse('This is not a web address. It starts with https:// and has no spaces, commas or parameters.')
  }
  if (scheme.toLowerCase() === 'http' && !isThisMachine(host)) {
    return refuse('The address must start with https://, so that nobody on the way reads the authorization code.')
  }
  const base = basePath(path)
  if (base === undefined) {
    return refuse(`A redirect address of the portal ends in ${CALLBACK}. Copy it from the portal's ServiceNow page.`)
  }
  const portal = `${scheme.toLowerCase()}://${host.toLowerCase()}${base}`
  return { ok: true, redirectAddress: portal + CALLBACK, setupPage: portal + SETUP_PAGE }
}

/** Path of the portal before the known ends; undefined for the path of some other page. */
function basePath(path: string): string | undefined {
  const trimmed = path.replace(/\/+$/, '')
  const end = [CALLBACK, SETUP_PAGE].find((known) => trimmed.toLowerCase().endsWith(known.toLowerCase()))
  if (end !== undefined) return trimmed.slice(0, trimmed.length - end.length)
  return trimmed === '' ? '' : undefined
}

/** Plain http never leaves a loopback address (RFC 8252, section 8.3). */
function isThisMachine(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)
}

function refuse(message: string): PortalAddress {
  return { ok: false, message }
}
