import { isGoverned } from '@scorelink/domain'
import type { Choice, FormColumn, PriorityRow, TicketForm, TicketKind } from '@scorelink/domain'
import { z } from 'zod'
import type { AuthorizedCalls } from '../http/authorized-calls.ts'
import { tableOf } from '../tickets/record.ts'
import { ChoiceRow, listsOf, type ListedColumn } from './choice-lists.ts'
import { readPart, readRows, type Part, type Reading } from './read-part.ts'
import { columnsNamed, noneLabelled, TemplateRow, templatesOf, type LabelledColumns } from './templates.ts'

/**
 * What an instance demands of new records of both kinds, read without the connector app. A part that the integration
 * user may not read, or not the whole of, is named as unknown; any other failure throws.
 * @see ServiceNow docs, dictionary entries; data policies; priority lookup rules.
 * @param labelled columns whose labels are wanted, whatever the instance does with them.
 * @throws CallFailure
 */
export async function readTableApiForms(
  calls: AuthorizedCalls,
  labelled: LabelledColumns = noneLabelled,
): Promise<Record<TicketKind, TicketForm>> {
  const groups = await readPart('groups', () => readGroups(calls))
  const priorities = await readPart('priorities', () => readPriorities(calls))
  const templates = await readPart('templates', () => readTemplates(calls))
  const change = await readDemands(calls, 'change', templates.rows, labelled.change)
  const incident = await readDemands(calls, 'incident', templates.rows, labelled.incident)
  const choices = await readPart('choices', () => readChoices(calls, [...change.listed, ...incident.listed]))
  const formOf = (kind: TicketKind, { listed, unknown, ...demands }: Demands): TicketForm => ({
    ...demands,
    groups: groups.rows,
    priorities: priorities.rows,
    lists: listsOf([tableOf[kind], 'task'], listed, choices.rows),
    unknown: [...unknown, ...[groups, priorities, choices, templates].flatMap((part) => part.unknown)],
  })
  return { change: formOf('change', change), incident: formOf('incident', incident) }
}

/** What is read of a kind by itself. */
interface Demands {
  readonly columns: readonly FormColumn[]
  /** Columns that have a list of choices. */
  readonly listed: readonly ListedColumn[]
  readonly templates: TicketForm['templates']
  readonly labels: TicketForm['labels']
  readonly unknown: TicketForm['unknown']
}

async function readDemands(
  calls: AuthorizedCalls,
  kind: TicketKind,
  templateRows: readonly TemplateRow[],
  labelled: readonly string[],
): Promise<Demands> {
  const policies = await readPart('policies', () => readPolicies(calls, kind))
  const needed = ['short_description', 'description', ...policies.rows.map(({ column }) => column)]
  const named = [...columnsNamed(templatesOf(templateRows, tableOf[kind], new Set())), ...labelled]
  const dictionary = await readPart('columns', () => readDictionary(calls, kind, [...needed, ...named]))
  const journals = dictionary.rows.filter(isJournal).map(({ element }) => element)
  return {
    columns: merge(columnsOf(dictionary, needed), policies.rows),
    listed: listedIn(dictionary),
    templates: templatesOf(templateRows, tableOf[kind], new Set(journals)),
    labels: Object.fromEntries(
      dictionary.rows.filter(({ element }) => named.includes(element)).map((row) => [row.element, labelOf(row)]),
    ),
    unknown: [...dictionary.unknown, ...policies.unknown],
  }
}

const DictionaryRow = z.object({
  name: z.string(),
  element: z.string(),
  column_label: z.string(),
  internal_type: z.string(),
  max_length: z.string(),
  mandatory: z.string(),
  read_only: z.string(),
  choice: z.string(),
})
type DictionaryRow = z.infer<typeof DictionaryRow>

/**
 * Columns that are mandatory, those that are needed whatever the instance wants, those that take one of a list, and
 * journals.
 */
async function readDictionary(
  calls: AuthorizedCalls,
  kind: TicketKind,
  needed: readonly string[],
): Promise<Reading<DictionaryRow>> {
  const elements = [...new Set(needed)].join(',')
  const anyOf = [
    'mandatory=true',
    `elementIN${elements}`,
    `choiceIN${choiceSettings.join(',')}`,
    `internal_typeIN${journalTypes.join(',')}`,
  ]
  const query = `nameIN${tableOf[kind]},task^active=true^${anyOf.join('^OR')}`
  const { rows, hides } = await readRows(calls, 'sys_dictionary', query, DictionaryRow)
  // The table's own entry stands in place of the one it inherits.
  const nearestLast = rows.toSorted((a, b) => Number(a.name !== 'task') - Number(b.name !== 'task'))
  const byElement = new Map(nearestLast.filter(({ element }) => element !== '').map((row) => [row.element, row]))
  return { rows: [...byElement.values()], hides }
}

function columnsOf({ rows }: Part<DictionaryRow>, needed: readonly string[]): FormColumn[] {
  return rows
    .filter(({ element, mandatory }) => mandatory === 'true' || needed.includes(element))
    .map((row) => ({
      column: row.element,
      label: labelOf(row),
      maxLength: maxLengthOf(row),
      mandatory: row.mandatory === 'true' ? 'dictionary' : null,
      when: '',
    }))
}

/** That of a reference is of the id it holds, while it is sent by name too. */
function maxLengthOf({ internal_type: type, max_length: length }: DictionaryRow): number | null {
  return type !== 'reference' && /^\d+$/.test(length) ? Number(length) : null
}

function labelOf({ column_label: label, element }: DictionaryRow): string {
  return label || element
}

const journalTypes: readonly string[] = ['journal', 'journal_input', 'journal_list']

function isJournal({ internal_type: type }: DictionaryRow): boolean {
  return journalTypes.includes(type)
}

/** Drop-down lists with and without "None", and lists that only suggest (ServiceNow docs, choice list specification). */
const suggestion = '2'
const choiceSettings: readonly string[] = ['1', suggestion, '3']

function listedIn({ rows }: Part<DictionaryRow>): ListedColumn[] {
  return rows
    .filter((row) => choiceSettings.includes(row.choice) && row.read_only !== 'true')
    .filter(({ element }) => !isGoverned(element))
    .map((row) => ({ column: row.element, label: labelOf(row), closed: row.choice !== suggestion }))
}

/** In one call for both kinds, in English as the labels of columns are. */
async function readChoices(calls: AuthorizedCalls, listed: readonly ListedColumn[]): Promise<Reading<ChoiceRow>> {
  if (listed.length === 0) return { rows: [], hides: false }
  const tables = [...Object.values(tableOf), 'task'].join(',')
  const elements = [...new Set(listed.map(({ column }) => column))].join(',')
  const query = `nameIN${tables}^elementIN${elements}^inactive=false^language=en^ORDERBYsequence`
  return await readRows(calls, 'sys_choice', query, ChoiceRow)
}

/** In one call for both kinds. */
async function readTemplates(calls: AuthorizedCalls): Promise<Reading<TemplateRow>> {
  const query = `tableIN${Object.values(tableOf).join(',')}^active=true^ORDERBYname`
  return await readRows(calls, 'sys_template', query, TemplateRow)
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
