import type { Actor, Instance } from '../../instance.ts'
import { text } from '../parameters.ts'
import { isReference } from './column-kind.ts'
import { choiceByLabel, choicesOf } from './choices.ts'
import { resolveFieldPath, type FieldPath } from './field-path.ts'
import { escapeQueryValue, narrowQuery } from './query-text.ts'
import { findReferenced } from './references.ts'

/**
 * The encoded query of a list call: `sysparm_query` and every `<field>=<value>` parameter, and-ed together. Parameters
 * that name no column are ignored, as leftovers of many clients need.
 */
export function listQuery(instance: Instance, table: string, query: URLSearchParams, actor: Actor): string {
  const clauses: string[] = []
  for (const [name, value] of query) {
    if (name.startsWith('sysparm_')) continue
    const path = resolveFieldPath(instance.dictionary, table, name)
    if (path === undefined) continue
    const meant = new Set([value, storedValue(instance, path, value, actor) ?? value])
    clauses.push([...meant].map((each) => `${name}=${escapeQueryValue(each)}`).join('^OR'))
  }
  return narrowQuery(text(query, 'sysparm_query') ?? '', clauses)
}

/** Filters may name a choice by its label and a reference by its display value (ServiceNow docs, Table API). */
function storedValue(instance: Instance, path: FieldPath, value: string, actor: Actor): string | undefined {
  if (value === '') return undefined
  if (isReference(path.column)) return findReferenced(instance, path.column.reference, value, actor)
  if (!path.column.hasChoices) return undefined
  return choiceByLabel(choicesOf(instance, path.table, path.column.name, actor), value)?.value
}
