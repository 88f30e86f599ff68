import type { Viewer } from '../values/record-view.ts'
import { escapeQueryValue } from '../values/query-text.ts'

/**
 * Columns of a list view, `sysparm_view`.
 *
 * @returns undefined when no view is asked for or the table has no list of that name: then all columns show.
 */
export function viewFields(viewer: Viewer, table: string, view: string | undefined): string[] | undefined {
  const { records, dictionary } = viewer.instance
  if (view === undefined || dictionary.table('sys_ui_list_element') === undefined) return undefined
  const query = `list_id.name=${table}^list_id.view.name=${escapeQueryValue(view)}^ORDERBYposition`
  const names = records
    .find('sys_ui_list_element', { query }, viewer.actor)
    .map((row) => row['element'] ?? '')
    .filter((name) => name !== '')
  return names.length === 0 ? undefined : names
}
