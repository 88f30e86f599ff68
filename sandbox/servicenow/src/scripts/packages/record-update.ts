import type { XmlElement } from './xml-tree.ts'

/** What one element of a `record_update` file asks for. */
export type RecordOperation =
  | {
      readonly kind: 'upsert'
      readonly table: string
      readonly sysId: string
      readonly values: Readonly<Record<string, string>>
      /** References given by name beside an id that may be random: column to name. */
      readonly names: Readonly<Record<string, string>>
    }
  | { readonly kind: 'delete'; readonly table: string; readonly sysId: string }
  | { readonly kind: 'delete-matching'; readonly table: string; readonly query: string }

/**
 * Operations of a file in document order. A file may hold several tables, and choices come in an outer element that is
 * no record itself (`sys_choice_v2` in the fourth form, an outer `sys_choice_set` in the third).
 */
export function recordOperations(element: XmlElement): RecordOperation[] {
  return element.children.flatMap((child) => {
    const { action, query } = child.attributes
    if (child.children.some((inner) => inner.attributes['action'] !== undefined)) return recordOperations(child)
    if (action === 'delete_multiple')
      return [{ kind: 'delete-matching', table: child.name, query: query ?? '' } as const]
    const sysId = fieldText(child, 'sys_id')
    if (action === 'DELETE') return [{ kind: 'delete', table: child.name, sysId } as const]
    if (action !== 'INSERT_OR_UPDATE') return []
    return [{ kind: 'upsert', table: child.name, sysId, values: valuesOf(child), names: namesOf(child) } as const]
  })
}

function valuesOf(record: XmlElement): Record<string, string> {
  return Object.fromEntries(
    record.children.filter(({ name }) => name !== 'sys_id').map(({ name, text }) => [name, text]),
  )
}

function namesOf(record: XmlElement): Record<string, string> {
  return Object.fromEntries(
    record.children.flatMap(({ name, attributes }) =>
      attributes['name'] === undefined ? [] : [[name, attributes['name']]],
    ),
  )
}

function fieldText(record: XmlElement, name: string): string {
  return record.children.find((child) => child.name === name)?.text ?? ''
}
