import type { ColumnType } from 'kysely'

/** A `timestamptz`; a day is a `date`, read as text. */
export type Instant = ColumnType<Date, Date, Date>
export type OptionalInstant = ColumnType<Date | null, Date | null | undefined, Date | null>
