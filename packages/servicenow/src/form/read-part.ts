import type { FormPart } from '@scorelink/domain'
import { z } from 'zod'
import { serviceNowErrors } from '../errors.ts'
import type { AuthorizedCalls } from '../http/authorized-calls.ts'
import { CallFailure } from '../http/reply.ts'
import { totalOf } from '../tickets/wire.ts'

/** More columns, rules or groups than an instance has by far; a full answer means that we do not know them all. */
const mostRows = 2_000

/** Rows of a table, as far as the integration user sees them. */
export interface Reading<Row> {
  readonly rows: readonly Row[]
  /** The instance has more rows than these. */
  readonly hides: boolean
}

export interface Part<Row> {
  readonly rows: readonly Row[]
  /** The part's name when it is closed to us. */
  readonly unknown: readonly FormPart[]
}

/** A part that is closed to us is named, not taken for empty. */
export async function readPart<Row>(name: FormPart, read: () => Promise<Reading<Row>>): Promise<Part<Row>> {
  try {
    const { rows, hides } = await read()
    return { rows, unknown: hides ? [name] : [] }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { rows: [], unknown: [name] }
  }
}

/** A table that is closed to us, not one that is away. */
function isRefusal(error: unknown): boolean {
  return error instanceof CallFailure && error.definition === serviceNowErrors.SERVICENOW_FORBIDDEN
}

/**
 * Rows that an access rule hides are missing from the answer and no refusal says so; `X-Total-Count` counts them.
 * @see ServiceNow docs, Table API, GET /now/table/{tableName}.
 */
export async function readRows<Row extends z.ZodType>(
  calls: AuthorizedCalls,
  table: string,
  query: string,
  row: Row & { readonly shape: object },
): Promise<Reading<z.infer<Row>>> {
  const { result, headers } = await calls.exchange({
    method: 'GET',
    path: `/api/now/table/${table}`,
    query: {
      sysparm_query: query,
      sysparm_fields: Object.keys(row.shape).join(','),
      sysparm_limit: String(mostRows),
      sysparm_exclude_reference_link: 'true',
    },
    callClass: 'following',
  })
  const rows = z.array(row).safeParse(result)
  if (!rows.success) throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'no', { cause: rows.error })
  return { rows: rows.data, hides: rows.data.length < (totalOf(headers) ?? 0) || rows.data.length >= mostRows }
}
