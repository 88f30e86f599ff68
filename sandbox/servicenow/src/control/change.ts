import type { OpenInstance } from '../records/open-instance.ts'
import { systemActor } from '../oauth/system-actor.ts'

/** One write of a fault, in a form that can be kept and taken back. */
export type Change =
  | { readonly kind: 'insert'; readonly table: string; readonly values: Readonly<Record<string, string>> }
  | {
      readonly kind: 'update'
      readonly table: string
      readonly sysId: string
      readonly values: Readonly<Record<string, string>>
      /** Nothing to take back, as when a token has run out. */
      readonly isFinal?: boolean
    }
  /** Of no return. */
  | { readonly kind: 'remove'; readonly table: string; readonly sysId: string }
  | { readonly kind: 'advance-clock'; readonly byMs: number }
  | { readonly kind: 'set-release'; readonly family: string }

/** @returns the changes that take it back, in the order they were made; none for what cannot be. */
export function applyChange(instance: OpenInstance, change: Change): Change[] {
  switch (change.kind) {
    case 'insert': {
      const row = instance.records.insert(change.table, change.values, systemActor)
      return [{ kind: 'remove', table: change.table, sysId: row['sys_id'] ?? '' }]
    }
    case 'update': {
      const { table, sysId, values } = change
      const before = instance.records.get(table, sysId)
      if (before === undefined) return []
      instance.records.update(table, sysId, values, systemActor)
      if (change.isFinal === true) return []
      const previous = Object.fromEntries(Object.keys(values).map((column) => [column, before[column] ?? '']))
      return [{ kind: 'update', table, sysId, values: previous }]
    }
    case 'remove':
      instance.records.remove(change.table, change.sysId, systemActor)
      return []
    case 'advance-clock':
      instance.advanceClock(change.byMs)
      return [{ kind: 'advance-clock', byMs: -change.byMs }]
    case 'set-release': {
      const before = instance.release.family
      instance.setRelease(change.family)
      return [{ kind: 'set-release', family: before }]
    }
  }
}
