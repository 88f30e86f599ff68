import type { Instance } from '../instance.ts'
import { systemActor } from '../oauth/system-actor.ts'

/** A row of `ip_access`; ends of the range are addresses, an end left out equals the start. */
export interface AddressRule {
  readonly type: 'allow' | 'deny'
  readonly rangeStart: string
  readonly rangeEnd?: string
}

/** Makes these the only rules of IP Address Access Control. */
export function replaceAddressRules(instance: Instance, rules: readonly AddressRule[]): void {
  instance.atomically(() => {
    for (const { sys_id: sysId = '' } of instance.records.find('ip_access', {}, systemActor)) {
      instance.records.remove('ip_access', sysId, systemActor)
    }
    for (const { type, rangeStart, rangeEnd = rangeStart } of rules) {
      const values = { type, flow: 'inbound', range_start: rangeStart, range_end: rangeEnd, active: 'true' }
      instance.records.insert('ip_access', values, systemActor)
    }
  })
}
