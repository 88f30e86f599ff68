import type { StoredColumn, StoredTable } from '../dictionary/dictionary.ts'
import { identifier } from '../storage/identifiers.ts'
import type { QueryContext, Source } from './context.ts'
import { fragment, type Fragment } from './fragment.ts'

/** Columns walked from the queried table to the one compared; every one but the last is a reference. */
export interface Path {
  readonly steps: readonly { readonly column: StoredColumn; readonly target: StoredTable }[]
  readonly column: StoredColumn
}

const unreadable = new Set(['password', 'password2'])

/** @returns undefined for a path the dictionary doesn't know, or whose column must not be queried. */
export function resolvePath(table: StoredTable, dotted: string, context: QueryContext): Path | undefined {
  const names = dotted.split('.')
  const last = names.pop() ?? ''
  const steps: { column: StoredColumn; target: StoredTable }[] = []
  let at = table
  for (const name of names) {
    const column = at.columns.get(name)
    const target =
      column?.type === 'reference' && column.reference ? context.snapshot.table(column.reference) : undefined
    if (!column?.physical || !target) return undefined
    steps.push({ column, target })
    at = target
  }
  const column = at.columns.get(last)
  return column && !unreadable.has(column.type) ? { steps, column } : undefined
}

/** The same path carried on to the text a person sees instead of a reference. */
export function displayPath(path: Path, context: QueryContext): Path {
  const target = path.column.reference ? context.snapshot.table(path.column.reference) : undefined
  const display = target?.columns.get(target.displayColumn)
  if (path.column.type !== 'reference' || !target || !display || path.steps.length > maxDepth) return path
  return displayPath({ steps: [...path.steps, { column: path.column, target }], column: display }, context)
}

/** A display column may itself be a reference; a loop among them must end somewhere. */
const maxDepth = 6

export const columnOf = (alias: string, column: StoredColumn): string =>
  `${alias}.${identifier(column.physical ?? 'sys_id')}`

/**
 * Rows whose walked-to column satisfies `predicate`, as nested `IN`s that can use indexes. Right for predicates that
 * never hold for an empty value; negating makes the others.
 */
export function walk(
  source: Source,
  path: Path,
  predicate: (alias: string) => Fragment | undefined,
): Fragment | undefined {
  const build = (depth: number, alias: string): Fragment | undefined => {
    const step = path.steps[depth]
    if (!step) return predicate(alias)
    const inner = `${alias}_${depth}`
    const body = build(depth + 1, inner)
    return (
      body && {
        text:
          `${columnOf(alias, step.column)} IN (SELECT ${inner}.${identifier(step.column.referenceKey)}` +
          ` FROM ${identifier(step.target.root)} AS ${inner} WHERE ${body.text})`,
        values: body.values,
      }
    )
  }
  return build(0, source.alias)
}

/** Value at the end of a path as an expression, for sorting and for comparing columns. */
export function valueOf(source: Source, path: Path): Fragment {
  const build = (depth: number, alias: string): string => {
    const step = path.steps[depth]
    if (!step) return columnOf(alias, path.column)
    const inner = `${alias}_${depth}`
    return (
      `(SELECT ${build(depth + 1, inner)} FROM ${identifier(step.target.root)} AS ${inner}` +
      ` WHERE ${inner}.${identifier(step.column.referenceKey)} = ${columnOf(alias, step.column)})`
    )
  }
  return fragment(build(0, source.alias))
}
