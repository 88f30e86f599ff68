import type { Clauses, Order, Query, RelatedList, Term } from './ast.ts'
import { readOperator } from './operators.ts'

const textQuery = /^(?:GOTO)?123TEXTQUERY321\s*=(.*)$/s
const field = '[a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)*'
const condition = new RegExp(`^(${field})\\s*(.*)$`, 's')
const join = new RegExp(`^JOIN[a-z0-9_]+\\.(${field})=([a-z0-9_]+)\\.([a-z0-9_]+)(?:!(.*))?$`, 's')
const related = /^RLQUERY([a-z0-9_]+)\.([a-z0-9_]+),(!=|<=|>=|=|<|>)(\d+)(?:,m2m)?$/
const order = new RegExp(`^ORDERBY(DESC)?(${field})\\s*$`)
const groupBy = new RegExp(`^GROUPBY(${field})\\s*$`)

/**
 * Reads an encoded query (ServiceNow docs, "Encoded query strings"). Never fails: what it does not understand becomes
 * a `malformed` term, and whether that is ignored or empties the result is the instance's setting.
 */
export function parseQuery(text: string): Query {
  const reader = new ClauseReader(splitClauses(text))
  const groups: Clauses[] = []
  const orders: Order[] = []
  const groupings: string[] = []
  let current: Term[][] = []
  for (let clause = reader.next(); clause !== undefined; clause = reader.next()) {
    if (clause.startsWith('NQ')) {
      groups.push(current)
      current = []
      reader.pushBack(clause.slice(2))
      continue
    }
    const sort = order.exec(clause)
    if (sort) {
      orders.push({ field: sort[2] ?? '', descending: sort[1] !== undefined })
      continue
    }
    const grouping = groupBy.exec(clause)
    if (grouping) {
      groupings.push(grouping[1] ?? '')
      continue
    }
    if (isNoise(clause)) continue
    const alternative = clause.startsWith('OR')
    const term = readTerm(alternative ? clause.slice(2).trimStart() : clause, reader)
    const last = current.at(-1)
    if (alternative && last) last.push(term)
    else current.push([term])
  }
  groups.push(current)
  return {
    groups: groups.length > 1 ? groups.filter((group) => group.length > 0) : groups,
    order: orders,
    groupBy: groupings,
  }
}

/** Text between carets; a doubled caret is a caret inside a value. */
function splitClauses(text: string): string[] {
  const clauses: string[] = []
  let start = 0
  let clause = ''
  for (let at = text.indexOf('^'); at !== -1; at = text.indexOf('^', at)) {
    if (text[at + 1] === '^') {
      clause += text.slice(start, at + 1)
      at += 2
    } else {
      clauses.push(clause + text.slice(start, at))
      clause = ''
      at += 1
    }
    start = at
  }
  clauses.push(clause + text.slice(start))
  return clauses
}

const isNoise = (clause: string): boolean =>
  clause.trim() === '' || clause === 'EQ' || clause.startsWith('123TEXTINDEXGROUP321') || clause.startsWith('HIERARCHY')

class ClauseReader {
  readonly #clauses: readonly string[]
  readonly #ahead: string[] = []
  #position = 0

  constructor(clauses: readonly string[]) {
    this.#clauses = clauses
  }

  next(): string | undefined {
    const clause = this.#ahead.pop() ?? this.#clauses[this.#position++]
    return clause?.trimStart()
  }

  pushBack(clause: string): void {
    this.#ahead.push(clause)
  }

  /** Clauses up to one that satisfies `stop`. @returns whether such a clause came. */
  until(stop: (clause: string) => boolean, taken: string[]): string | undefined {
    for (let clause = this.next(); clause !== undefined; clause = this.next()) {
      if (stop(clause)) return clause
      taken.push(clause)
    }
    return undefined
  }
}

function readTerm(clause: string, reader: ClauseReader): Term {
  const search = textQuery.exec(clause)
  if (search) return { kind: 'text', words: words(search[1] ?? '') }
  if (clause.startsWith('JOIN')) return readJoin(clause, reader)
  if (clause.startsWith('RLQUERY')) return readRelatedList(clause, reader)
  // The list's "go to" box prefixes a plain condition.
  const parts = condition.exec(clause.startsWith('GOTO') ? clause.slice(4) : clause)
  const operation = parts && readOperator(parts[2] ?? '')
  if (!parts || !operation) return { kind: 'malformed' }
  // Clients put blanks before the next caret (Mattermost plug-in); trailing blanks never count in comparisons.
  return { kind: 'condition', field: parts[1] ?? '', operator: operation.operator, value: operation.value.trimEnd() }
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')

/** Clauses after `!` belong to the joined table, up to a new query, an order or another special clause. */
function readJoin(clause: string, reader: ClauseReader): Term {
  const parts = join.exec(clause)
  if (!parts) return { kind: 'malformed' }
  const inner = parts[4] === undefined ? [] : [parts[4]]
  if (parts[4] !== undefined) {
    const stopped = reader.until((next) => /^(NQ|ORDERBY|GROUPBY|JOIN|RLQUERY|EQ$)/.test(next), inner)
    if (stopped !== undefined) reader.pushBack(stopped)
  }
  return {
    kind: 'join',
    field: parts[1] ?? '',
    table: parts[2] ?? '',
    column: parts[3] ?? '',
    where: readInner(inner),
  }
}

const comparisons: readonly RelatedList['comparison'][] = ['=', '!=', '<', '>', '<=', '>=']

function readRelatedList(clause: string, reader: ClauseReader): Term {
  const inner: string[] = []
  reader.until((next) => next.startsWith('ENDRLQUERY'), inner)
  const parts = related.exec(clause)
  const comparison = comparisons.find((symbol) => symbol === parts?.[3])
  if (!parts || !comparison) return { kind: 'malformed' }
  return {
    kind: 'related',
    table: parts[1] ?? '',
    column: parts[2] ?? '',
    comparison,
    count: Number(parts[4]),
    where: readInner(inner),
  }
}

const readInner = (clauses: readonly string[]): Clauses =>
  // The carets of values were unescaped already; escape them again for the second reading.
  parseQuery(clauses.map((clause) => clause.replaceAll('^', '^^')).join('^')).groups[0] ?? []
