import dns, { type LookupAddress, type LookupAllOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Code of the error for a name that leads into our own network. */
export const addressNotPublic = 'ERR_ADDRESS_NOT_PUBLIC'

export type ResolveAll = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Resolves names for connections that may only lead outside. It is the look-up of the connection itself: a name that
 * answers a public address first and a private one a moment later (DNS rebinding) is checked each time, and the address
 * checked is the address used. One private address among several refuses the name.
 */
export function createPublicLookup(resolve: ResolveAll = dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '')
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
        const refused: NodeJS.ErrnoException = new Error(`${hostname} leads to an address that is not public`)
        refused.code = addressNotPublic
        return callback(refused, '')
      }
      if (options.all === true) return callback(null, addresses)
      const [{ address, family }] = [addresses[0]!]
      return callback(null, address, family)
    })
  }
}

/** Neither private, loopback, link-local, carrier-grade NAT, reserved, multicast nor a disguise of one of them. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  // An IPv6-only network reaches IPv4 hosts by addresses that hold theirs in the last 32 bits (RFC 6052).
  if (address instanceof ipaddr.IPv6 && address.range() === 'rfc6052') {
    return new ipaddr.IPv4(address.toByteArray().slice(12)).range() === 'unicast'
  }
  return address.range() === 'unicast'
}
