import type { StateChoice, TicketKind } from '@scorelink/domain'
import { z } from 'zod'
import { serviceNowErrors } from './errors.ts'
import type { AuthorizedCalls } from './http/authorized-calls.ts'
import { CallFailure } from './http/reply.ts'

/** Tables a list of states is taken from, nearest first: the first that has one wins as a whole. */
function lineageOf(kind: TicketKind, appScope: string | undefined): readonly string[] {
  if (kind === 'incident') return ['incident', 'task']
  return appScope === undefined ? ['change_request', 'task'] : [`${appScope}_change`, 'change_request', 'task']
}

/** Every language of the longest lists there are; a full answer means there is more than we read. */
const mostChoices = 1_000

const Choices = z.array(
  z.object({
    name: z.string(),
    value: z.string(),
    label: z.string(),
    language: z.string(),
    sequence: z.string(),
  }),
)

/**
 * States as the instance lists them, in every language it has.
 * @param appScope of the connector app, where changes are records of its own table.
 * @throws CallFailure also when there is no list at all: a failed read is not an empty list.
 */
export async function readStateChoices(
  calls: AuthorizedCalls,
  kind: TicketKind,
  appScope?: string,
): Promise<StateChoice[]> {
  return await readChoices(calls, lineageOf(kind, appScope), 'state')
}

/** Values of the close codes an instance offers, in its order. @throws CallFailure as {@link readStateChoices} */
export async function readCloseCodes(calls: AuthorizedCalls, kind: TicketKind, appScope?: string): Promise<string[]> {
  const choices = await readChoices(calls, lineageOf(kind, appScope), 'close_code')
  const inOrder = choices.toSorted((a, b) => a.position - b.position).map(({ value }) => value)
  return [...new Set(inOrder)]
}

/** @see ServiceNow docs, choice lists: a table's own list stands in place of the one it inherits. */
async function readChoices(
  calls: AuthorizedCalls,
  tables: readonly string[],
  column: 'state' | 'close_code',
): Promise<StateChoice[]> {
  const result = await calls.call({
    method: 'GET',
    path: '/api/now/table/sys_choice',
    query: {
      sysparm_query: `nameIN${tables.join(',')}^element=${column}^inactive=false^ORDERBYsequence`,
      sysparm_fields: 'name,value,label,language,sequence',
      sysparm_limit: String(mostChoices),
      sysparm_no_count: 'true',
    },
  })
  const rows = Choices.safeParse(result)
  if (!rows.success || rows.data.length >= mostChoices) {
    throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'no', { cause: rows.error })
  }
  const name = tables.find((table) => rows.data.some((row) => row.name === table))
  if (name === undefined) {
    throw new CallFailure(serviceNowErrors.SERVICENOW_FORBIDDEN, 'no', {
      detail: `the list of ${column} cannot be read`,
    })
  }
  return rows.data
    .filter((row) => row.name === name && row.value !== '')
    .map(({ value, label, language, sequence }, index) => ({
      value,
      label: label === '' ? value : label,
      language: language === '' ? 'en' : language,
      position: sequence === '' ? index : Number(sequence),
    }))
}
