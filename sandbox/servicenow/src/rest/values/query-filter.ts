import type { Actor, Instance } from '../../instance.ts'
import { isReference } from './column-kind.ts'
import { choiceByLabel, choicesOf } from './choices.ts'
import { resolveFieldPath, type FieldPath } from './field-path.ts'
import { escapeQueryValue, narrowQuery } from './query-text.ts'
import { findReferenced } from './references.ts'
import { text } from '../parameters.ts'

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
    clauses.push(`${name}=${escapeQueryValue(storedValue(instance, path, value, actor))}`)
  }
  return narrowQuery(text(query, 'sysparm_query') ?? '', clauses)
}

/** Filters may name a choice by its label and a reference by its display value (ServiceNow docs, Table API). */
function storedValue(instance: Instance, path: FieldPath, value: string, actor: Actor): string {
  if (value === '') return value
  if (isReference(path.column)) return findReferenced(instance, path.column.reference, value, actor) ?? value
  if (!path.column.hasChoices) return value
  const choices = choicesOf(instance, path.table, path.column.name, actor)
  if (choices.some((choice) => choice.value === value)) return value
  return choiceByLabel(choices, value)?.value ?? value
}
