import type { Core } from '../core.ts'
import { requireTable } from '../dictionary/dictionary.ts'
import { selectWhere } from '../storage/rows.ts'

/** Priority that the data lookup table gives (ServiceNow docs, priority lookup rules). */
export function priorityOf(core: Core, impact: string, urgency: string): string | undefined {
  const matrix = core.remembered('priority lookup', () => {
    const rows = selectWhere(core.connection, requireTable(core.snapshot(), 'dl_u_priority'), { active: 'true' })
    return new Map(rows.map((row) => [`${row['impact']} ${row['urgency']}`, row['priority'] ?? '']))
  })
  return matrix.get(`${impact} ${urgency}`)
}
