import type { RecommendationCategory, TicketForm, TicketKind } from '@scorelink/domain'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Instant } from './instants.ts'

export interface TicketFormTable {
  tenant_id: string
  connection_id: string
  kind: TicketKind
  form: JSONColumnType<TicketForm>
  read_at: Instant
}

export interface FormReadingTable {
  tenant_id: string
  connection_id: string
  /** While a process reads it: when another may try, should that one die. */
  due_at: Instant
  /** In a row. */
  failures: Generated<number>
  /** Why the last reading failed; null when it did not. */
  problem_code: ColumnType<string | null, string | null | undefined>
  problem_detail: ColumnType<string | null, string | null | undefined>
}

export interface TicketDefaultsTable {
  tenant_id: string
  kind: TicketKind
  /** Empty for all categories. */
  category: RecommendationCategory | ''
  /** A template of the instance, by its `sys_id`. */
  template_id: string | null
  /** As it was last offered; null where it was chosen without being seen. */
  template_name: string | null
  fields: JSONColumnType<Record<string, string>>
}
