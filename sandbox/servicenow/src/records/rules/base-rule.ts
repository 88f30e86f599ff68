import type { Actor, Row } from '../../instance.ts'

/** One write as a rule of the platform sees it. */
export interface Write {
  readonly event: 'insert' | 'update'
  readonly table: string
  /** The row as it will be stored; rules change it in place. */
  readonly current: Record<string, string>
  readonly previous: Row | undefined
  /** Columns the caller sent. */
  readonly sent: ReadonlySet<string>
  readonly actor: Actor
  /** The instance's clock as columns store it. */
  readonly now: string
  /** Priority the data lookup gives for impact and urgency; undefined without a match. */
  lookUpPriority(impact: string, urgency: string): string | undefined
  readonly property: (name: string) => string | undefined
}

/** A rule that ships with a base table. @throws Refusal when it aborts the write. */
export type BaseRule = (write: Write) => void

export function changesTo(write: Write, column: string, value: string): boolean {
  return write.current[column] === value && write.previous?.[column] !== value
}

export function changes(write: Write, column: string): boolean {
  return (write.current[column] ?? '') !== (write.previous?.[column] ?? '')
}
