import { BlockList, isIP } from 'node:net'
import type { Instance, Row } from '../instance.ts'
import { systemActor } from '../oauth/system-actor.ts'

/**
 * Whether IP Address Access Control lets an inbound request through: allow wins over deny, and an address no rule
 * names passes (ServiceNow docs, IP range based authentication).
 *
 * @param rules active rows of `ip_access`.
 */
export function isAddressAllowed(address: string, rules: readonly Row[]): boolean {
  const inbound = rules.filter(({ flow }) => flow !== 'outbound')
  const named = (type: string): boolean => inbound.some((rule) => rule['type'] === type && covers(rule, address))
  return named('allow') || !named('deny')
}

/**
 * Address of the client: behind the load balancer of an instance it is the first entry of `X-Forwarded-For`, which
 * here lets a test call from anywhere.
 */
export function clientAddress(remoteAddress: string, forwardedFor: string | undefined): string {
  const forwarded = forwardedFor?.split(',')[0]?.trim() ?? ''
  return plainAddress(isIP(forwarded) === 0 ? remoteAddress : forwarded)
}

/** IPv4 as such, not mapped into IPv6 as a dual-stack socket shows it. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

export function activeAddressRules(instance: Instance): readonly Row[] {
  return instance.remembered('address rules', () =>
    instance.records.find('ip_access', { query: 'active=true' }, systemActor),
  )
}

function covers(rule: Row, address: string): boolean {
  const start = rule['range_start'] ?? ''
  const end = rule['range_end'] || start
  const family = isIP(address)
  if (family === 0 || isIP(start) !== family || isIP(end) !== family) return false
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  const range = new BlockList()
  range.addRange(start, end, kind)
  return range.check(address, kind)
}
