import type { TableDefinition } from '../instance.ts'

/** One clause of an encoded query, with the query up to and including it. */
export interface Crumb {
  readonly text: string
  readonly query: string
}

const OPERATORS: ReadonlyArray<readonly [sign: string, words: string]> = [
  ['ISNOTEMPTY', 'is not empty'],
  ['ISEMPTY', 'is empty'],
  ['STARTSWITH', 'starts with'],
  ['ENDSWITH', 'ends with'],
  ['DOES NOT CONTAIN', 'does not contain'],
  ['NOT LIKE', 'does not contain'],
  ['NOT IN', 'is not one of'],
  ['CONTAINS', 'contains'],
  ['LIKE', 'contains'],
  ['IN', 'is one of'],
  ['!=', 'is not'],
  ['>=', 'on or after / at least'],
  ['<=', 'on or before / at most'],
  ['=', '='],
  ['>', 'after / more than'],
  ['<', 'before / less than'],
]

/** Splits at single carets; a doubled one belongs to a value. */
function clausesOf(query: string): string[] {
  return query.split(/(?<!\^)\^(?!\^)/).filter((clause) => clause !== '' && clause !== 'EQ')
}

/** Conditions of a query in words, without its sort order. */
export function breadcrumbs(query: string, table: TableDefinition): Crumb[] {
  const clauses = clausesOf(query)
  return clauses.flatMap((clause, index) =>
    isOrder(clause) ? [] : [{ text: describe(clause, table), query: clauses.slice(0, index + 1).join('^') }],
  )
}

export interface Order {
  readonly column: string
  readonly descending: boolean
}

/** First sort order of a query. */
export function orderOf(query: string): Order | undefined {
  for (const clause of clausesOf(query)) {
    const found = /^ORDERBY(DESC)?([\w.]+)$/.exec(clause)
    if (found?.[2] !== undefined) return { column: found[2], descending: found[1] !== undefined }
  }
  return undefined
}

/** The conditions of a query with another sort order. */
export function ordered(query: string, { column, descending }: Order): string {
  return [...conditionsOf(query), `ORDERBY${descending ? 'DESC' : ''}${column}`].join('^')
}

/** Adds a condition in front of the sort order. */
export function narrowed(query: string, condition: string): string {
  const orders = clausesOf(query).filter(isOrder)
  return [...conditionsOf(query), condition, ...orders].join('^')
}

/** Values that a record must have to fall under the query's plain `=` conditions: what a new record starts with. */
export function impliedValues(query: string): Map<string, string> {
  const pairs = conditionsOf(query).flatMap((clause) => {
    const found = /^(?!OR|NQ)(\w+)=([^]*)$/.exec(clause)
    return found?.[1] === undefined ? [] : [[found[1], (found[2] ?? '').replaceAll('^^', '^')] as const]
  })
  return new Map(pairs)
}

function conditionsOf(query: string): string[] {
  return clausesOf(query).filter((clause) => !isOrder(clause))
}

function isOrder(clause: string): boolean {
  return /^(ORDERBY|GROUPBY)/.test(clause)
}

function describe(clause: string, table: TableDefinition): string {
  const [, joint = '', path = '', rest = ''] = /^(OR|NQ)?([a-z_][a-z0-9_.]*)([^]*)$/.exec(clause) ?? []
  if (path === '') return clause
  const label = table.columns.get(path)?.label ?? path
  const operator = OPERATORS.find(([sign]) => rest.startsWith(sign))
  if (operator === undefined) return clause
  const [sign, words] = operator
  const value = rest.slice(sign.length).replaceAll('^^', '^')
  return `${joint === '' ? '' : 'or '}${label} ${words}${value === '' ? '' : ` ${value}`}`
}
