import type { Choice, FormColumn, FormPart, PriorityRow, TicketForm, TicketKind } from '@scorelink/domain'
import { z } from 'zod'
import type { AuthorizedCalls } from '../http/authorized-calls.ts'
import { CallFailure } from '../http/reply.ts'
import { serviceNowErrors } from '../errors.ts'
import { tableOf } from '../tickets/record.ts'
import { totalOf } from '../tickets/wire.ts'

/** More columns, rules or groups than an instance has by far; a full answer means that we do not know them all. */
const mostRows = 2_000

/**
 * What an instance demands of new records of both kinds, read without the connector app. A part that the integration
 * user may not read, or not the whole of, is named as unknown; any other failure throws.
 * @see ServiceNow docs, dictionary entries; data policies; priority lookup rules.
 * @throws CallFailure
 */
export async function readTableApiForms(calls: AuthorizedCalls): Promise<Record<TicketKind, TicketForm>> {
  const groups = await readPart('groups', () => readGroups(calls))
  const priorities = await readPart('priorities', () => readPriorities(calls))
  const formOf = async (kind: TicketKind): Promise<TicketForm> => {
    const policies = await readPart('policies', () => readPolicies(calls, kind))
    const bound = policies.rows.map(({ column }) => column)
    const dictionary = await readPart('columns', () => readDictionary(calls, kind, bound))
    return {
      columns: merge(dictionary.rows, policies.rows),
      groups: groups.rows,
      priorities: priorities.rows,
      unknown: [dictionary, policies, groups, priorities].flatMap(({ unknown }) => unknown),
    }
  }
  return { change: await formOf('change'), incident: await formOf('incident') }
}

interface Reading<Row> {
  readonly rows: readonly Row[]
  /** The instance has more rows than these. */
  readonly hides: boolean
}

interface Part<Row> {
  readonly rows: readonly Row[]
  /** The part's name when it is closed to us. */
  readonly unknown: readonly FormPart[]
}

async function readPart<Row>(name: FormPart, read: () => Promise<Reading<Row>>): Promise<Part<Row>> {
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
async function readRows<Row extends z.ZodType>(
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

const DictionaryRow = z.object({
  name: z.string(),
  element: z.string(),
  column_label: z.string(),
  max_length: z.string(),
  mandatory: z.string(),
})

/** Columns that are mandatory, those that policies bind, and those we write whatever the instance wants. */
async function readDictionary(
  calls: AuthorizedCalls,
  kind: TicketKind,
  bound: readonly string[],
): Promise<Reading<FormColumn>> {
  const elements = [...new Set(['short_description', 'description', ...bound])].join(',')
  const query = `nameIN${tableOf[kind]},task^active=true^mandatory=true^ORelementIN${elements}`
  const { rows, hides } = await readRows(calls, 'sys_dictionary', query, DictionaryRow)
  // The table's own entry stands in place of the one it inherits.
  const nearestLast = rows.toSorted((a, b) => Number(a.name !== 'task') - Number(b.name !== 'task'))
  const byElement = new Map(nearestLast.filter(({ element }) => element !== '').map((row) => [row.element, row]))
  const columns = [...byElement.values()].map((row): FormColumn => ({
    column: row.element,
    label: row.column_label || row.element,
    maxLength: /^\d+$/.test(row.max_length) ? Number(row.max_length) : null,
    mandatory: row.mandatory === 'true' ? 'dictionary' : null,
    when: '',
  }))
  return { rows: columns, hides }
}

const PolicyRow = z.object({ sys_id: z.string(), model_table: z.string(), conditions: z.string(), inherit: z.string() })
const PolicyRuleRow = z.object({ field: z.string(), sys_data_policy: z.string() })

async function readPolicies(calls: AuthorizedCalls, kind: TicketKind): Promise<Reading<FormColumn>> {
  const own = tableOf[kind]
  const active = `active=true^model_tableIN${own},task`
  const read = await readRows(calls, 'sys_data_policy2', active, PolicyRow)
  const policies = read.rows.filter(({ model_table: table, inherit }) => table === own || inherit === 'true')
  if (policies.length === 0) return { rows: [], hides: read.hides }
  const ids = policies.map(({ sys_id: id }) => id).join(',')
  const query = `sys_data_policyIN${ids}^mandatory=true`
  const conditions = new Map(policies.map(({ sys_id: id, conditions: when }) => [id, when]))
  const rules = await readRows(calls, 'sys_data_policy_rule', query, PolicyRuleRow)
  const columns = rules.rows.map((rule): FormColumn => ({
    column: rule.field,
    label: rule.field,
    maxLength: null,
    mandatory: 'data-policy',
    when: (conditions.get(rule.sys_data_policy) ?? '').replace(/\^EQ$/, ''),
  }))
  return { rows: columns, hides: read.hides || rules.hides }
}

const GroupRow = z.object({ sys_id: z.string(), name: z.string() })

async function readGroups(calls: AuthorizedCalls): Promise<Reading<Choice>> {
  const { rows, hides } = await readRows(calls, 'sys_user_group', 'active=true^ORDERBYname', GroupRow)
  return { rows: rows.map(({ sys_id: value, name: label }) => ({ value, label })), hides }
}

const PriorityLookupRow = z.object({ impact: z.string(), urgency: z.string(), priority: z.string() })

async function readPriorities(calls: AuthorizedCalls): Promise<Reading<PriorityRow>> {
  return await readRows(calls, 'dl_u_priority', 'active=true^ORDERBYorder', PriorityLookupRow)
}

/** A data policy binds more than the dictionary does, and knows no label or length of its own. */
function merge(dictionary: readonly FormColumn[], policies: readonly FormColumn[]): FormColumn[] {
  const known = new Map(dictionary.map((column) => [column.column, column]))
  const bound = policies.map((policy) => ({ ...policy, ...pick(known.get(policy.column)) }))
  const boundNames = new Set(bound.map(({ column }) => column))
  return [...dictionary.filter(({ column }) => !boundNames.has(column)), ...bound]
}

function pick(column: FormColumn | undefined): Partial<FormColumn> {
  return column === undefined ? {} : { label: column.label, maxLength: column.maxLength }
}
