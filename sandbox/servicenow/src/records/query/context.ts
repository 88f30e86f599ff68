import type { Row } from '../../instance.ts'
import type { Snapshot, StoredTable } from '../dictionary/dictionary.ts'
import type { Moment } from './javascript-value.ts'

/** What the meaning of a query depends on besides its text. */
export interface QueryContext extends Moment {
  readonly snapshot: Snapshot
  /** `glide.invalid_query.returns_no_rows`: an unknown field empties the result instead of being ignored. */
  readonly invalidReturnsNothing: boolean
  /** The write a business-rule condition looks at; without it VALCHANGES and its kin are invalid. */
  readonly change?: { readonly previous: Row | undefined; readonly current: Row }
}

/** The table a condition is about and the SQL alias its rows go by. */
export interface Source {
  readonly table: StoredTable
  readonly alias: string
}
