import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { formatDateTime, instantOf } from './date-text.ts'
import { instanceOf, type Environment } from './environment.ts'
import { GlideRecord } from './glide-record.ts'
import { storedText } from './record-state.ts'

export interface QueuedEvent {
  readonly name: string
  /** The record it is about: a GlideRecord, or nothing. */
  readonly record: unknown
  readonly parm1: unknown
  readonly parm2: unknown
  /** Epoch milliseconds before which it is not processed. */
  readonly dueMs: number
}

/** Writes a `sysevent` row in state `ready`; script actions run when the queue is worked off. */
export function queueEvent(environment: Environment, event: QueuedEvent): void {
  const instance = instanceOf(environment)
  const { record } = event
  instance.records.insert(
    'sysevent',
    {
      name: event.name,
      table: record instanceof GlideRecord ? record.getTableName() : '',
      instance: record instanceof GlideRecord ? record.getUniqueValue() : '',
      parm1: storedText(event.parm1),
      parm2: storedText(event.parm2),
      state: 'ready',
      process_on: formatDateTime(instantOf(event.dueMs), 'UTC'),
    },
    SYSTEM_ACTOR,
    { workflow: false },
  )
}
