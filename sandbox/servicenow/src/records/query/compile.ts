import type { StoredTable } from '../dictionary/dictionary.ts'
import { identifier } from '../storage/identifiers.ts'
import type { Clauses, Condition, Join, Query, RelatedList, Term, TextSearch } from './ast.ts'
import type { QueryContext, Source } from './context.ts'
import { unionOf } from './factor.ts'
import { always, anyOf, combine, fragment, never, not, within, type Fragment } from './fragment.ts'
import { negations, type Operator } from './operators.ts'
import { columnOf, displayPath, resolvePath, valueOf, walk, type Path } from './path.ts'
import { predicate } from './predicate.ts'
import { readDistance } from './relative.ts'

/** The rows a query selects, as a condition on `source`. Ignored clauses leave no trace. */
export function compileWhere(query: Query, source: Source, context: QueryContext): Fragment {
  return unionOf(query.groups.map((group) => compileRequired(group, source, context)))
}

/** `ORDER BY` list; unknown fields are left out, and insertion order decides among equals. */
export function compileOrder(query: Query, source: Source, context: QueryContext): string {
  const terms: string[] = []
  for (const { field, descending } of query.order) {
    const path = resolvePath(source.table, field, context)
    if (!path?.column.physical) continue
    terms.push(`${valueOf(source, displayPath(path, context)).text}${descending ? ' DESC' : ''}`)
  }
  const unique = query.order.some(({ field }) => field === 'sys_id')
  return [...terms, ...(unique ? [] : [`${source.alias}.row_number`])].join(', ')
}

/**
 * Restriction of a hierarchy's physical table to one class and those extending it.
 *
 * @param isAll nothing else restricts the rows: then the index of classes finds them.
 */
export function classCondition(table: StoredTable, alias: string, context: QueryContext, isAll = false): Fragment {
  if (!table.parent) return always
  const classes = context.snapshot.descendants(table.name)
  // On tickets the plus keeps SQLite from preferring the class over the far more selective time and key indexes.
  const column = `${table.root === 'sys_metadata' || isAll ? '' : '+'}${alias}."sys_class_name"`
  return within(column, classes)
}

const compileClauses = (clauses: Clauses, source: Source, context: QueryContext): Fragment =>
  combine('AND', compileRequired(clauses, source, context))

/** Conditions of a group, all of which must hold. */
function compileRequired(clauses: Clauses, source: Source, context: QueryContext): Fragment[] {
  const required: Fragment[] = []
  for (const alternatives of clauses) {
    const compiled = alternatives.map((term) => compileTerm(term, source, context))
    const valid = compiled.filter((part) => part !== undefined)
    if (valid.length < compiled.length && context.invalidReturnsNothing) return [never]
    if (valid.length > 0) required.push(anyOf(valid))
  }
  return required
}

function compileTerm(term: Term, source: Source, context: QueryContext): Fragment | undefined {
  switch (term.kind) {
    case 'condition':
      return compileCondition(term, source, context)
    case 'text':
      return compileTextSearch(term, source)
    case 'join':
      return compileJoin(term, source, context)
    case 'related':
      return compileRelatedList(term, source, context)
    case 'malformed':
      return undefined
  }
}

function compileCondition(condition: Condition, source: Source, context: QueryContext): Fragment | undefined {
  const path = resolvePath(source.table, condition.field, context)
  if (!path) return undefined
  const operator = withoutValue(condition)
  if (operator === 'anything') return always
  const negated = negations[operator]
  const positive = compilePositive(negated ?? operator, condition, path, source, context)
  return negated && positive ? not(positive) : positive
}

/** `field=` without a value asks for emptiness. */
function withoutValue({ operator, value }: Condition): Operator {
  if (value !== '') return operator
  if (operator === 'equals') return 'empty'
  return operator === 'not equals' ? 'not empty' : operator
}

const byDisplayValue = new Set<Operator>([
  'contains',
  'starts with',
  'ends with',
  'less',
  'greater',
  'at most',
  'at least',
])

function compilePositive(
  operator: Operator,
  { field, value }: Condition,
  path: Path,
  source: Source,
  context: QueryContext,
): Fragment | undefined {
  if (operator === 'changes' || operator === 'changes from' || operator === 'changes to') {
    return changed(operator, field, value, context)
  }
  const other = fieldComparisons[operator]
  if (other) return compareFields(other, value, path, source, context)
  if (operator === 'more than' || operator === 'less than') return distance(operator, value, path, source, context)
  const target = byDisplayValue.has(operator) ? displayPath(path, context) : path
  if (target.column.physical === undefined) return compileJournal(operator, value, target, source, context)
  return walk(source, target, (alias) =>
    predicate(operator, target.column, columnOf(alias, target.column), value, context),
  )
}

/** Journal entries live in rows of their own; a condition on the column is one on any of them. */
function compileJournal(
  operator: Operator,
  value: string,
  path: Path,
  source: Source,
  context: QueryContext,
): Fragment | undefined {
  if (path.column.type !== 'journal_input') return undefined
  const entries = context.snapshot.table('sys_journal_field')
  const text = entries?.columns.get('value')
  const body = text && predicate(operator, text, 'entry."value"', value, context)
  if (!body) return undefined
  return walk(source, path, (alias) => ({
    text:
      `${alias}."sys_id" IN (SELECT entry."element_id" FROM "sys_journal_field" AS entry` +
      ` WHERE entry."element" = ? AND ${body.text})`,
    values: [path.column.name, ...body.values],
  }))
}

const fieldComparisons: Partial<Record<Operator, string>> = {
  'same as': '=',
  'greater field': '>',
  'less field': '<',
  'at least field': '>=',
  'at most field': '<=',
}

function compareFields(
  symbol: string,
  otherField: string,
  path: Path,
  source: Source,
  context: QueryContext,
): Fragment | undefined {
  const other = resolvePath(source.table, otherField.trim(), context)
  if (!other?.column.physical || !path.column.physical) return undefined
  return fragment(`${valueOf(source, path).text} ${symbol} ${valueOf(source, other).text}`)
}

function distance(
  operator: 'more than' | 'less than',
  value: string,
  path: Path,
  source: Source,
  context: QueryContext,
): Fragment | undefined {
  const wanted = readDistance(value)
  if (wanted === undefined) return undefined
  const other = resolvePath(source.table, wanted.field, context)
  if (!other?.column.physical || !path.column.physical) return undefined
  const [left, right] = [valueOf(source, path).text, valueOf(source, other).text]
  const [later, earlier] = wanted.before ? [right, left] : [left, right]
  const gap = `(unixepoch(${later}) - unixepoch(${earlier}))`
  return operator === 'more than'
    ? fragment(`${gap} > ?`, wanted.seconds)
    : fragment(`${gap} BETWEEN 0 AND ?`, wanted.seconds - 1)
}

function changed(operator: Operator, field: string, value: string, context: QueryContext): Fragment | undefined {
  if (!context.change) return undefined
  const before = context.change.previous?.[field] ?? ''
  const after = context.change.current[field] ?? ''
  const holds = before !== after && (operator === 'changes' || (operator === 'changes from' ? before : after) === value)
  return holds ? always : never
}

const searchedTypes = new Set([
  'string',
  'translated_text',
  'translated_field',
  'email',
  'html',
  'multi_line_text',
  'url',
])

/** All words occur somewhere in the row's texts. A table without texts has nothing to search: no rows. */
function compileTextSearch(search: TextSearch, source: Source): Fragment {
  const texts = [...source.table.columns.values()]
    .filter((column) => column.physical && searchedTypes.has(column.type))
    .map((column) => `coalesce(${columnOf(source.alias, column)}, '')`)
  if (search.words.length === 0) return always
  if (texts.length === 0) return never
  const document = `lower(concat_ws(char(10), ${texts.join(', ')}))`
  return combine(
    'AND',
    search.words.map((word) => fragment(`instr(${document}, lower(?)) > 0`, word)),
  )
}

function compileJoin(join: Join, source: Source, context: QueryContext): Fragment | undefined {
  const path = resolvePath(source.table, join.field, context)
  const table = context.snapshot.table(join.table)
  const column = table?.columns.get(join.column)
  if (!path?.column.physical || !table || !column?.physical) return undefined
  const alias = `${source.alias}_j`
  const where = combine('AND', [
    classCondition(table, alias, context),
    compileClauses(join.where, { table, alias }, context),
  ])
  return walk(source, path, (at) => ({
    text:
      `${columnOf(at, path.column)} IN (SELECT ${columnOf(alias, column)}` +
      ` FROM ${identifier(table.root)} AS ${alias} WHERE ${where.text})`,
    values: where.values,
  }))
}

function compileRelatedList(related: RelatedList, source: Source, context: QueryContext): Fragment | undefined {
  const table = context.snapshot.table(related.table)
  const column = table?.columns.get(related.column)
  if (!table || !column?.physical) return undefined
  const alias = `${source.alias}_r`
  const where = combine('AND', [
    fragment(`${columnOf(alias, column)} = ${source.alias}."sys_id"`),
    classCondition(table, alias, context),
    compileClauses(related.where, { table, alias }, context),
  ])
  return {
    text: `(SELECT count(*) FROM ${identifier(table.root)} AS ${alias} WHERE ${where.text}) ${related.comparison} ?`,
    values: [...where.values, related.count],
  }
}
