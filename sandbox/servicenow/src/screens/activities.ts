import type { Row } from '../instance.ts'
import { systemActor } from '../oauth/system-actor.ts'
import { inZone } from '../records/display/date-time.ts'
import type { FormView } from './form-fields.ts'
import { type Html, html } from './html.ts'

/** Comments and work notes of a record, newest first, as far as the person may read them. */
export function activityStream({ context, table, row }: FormView): Html | undefined {
  const { instance, actor } = context
  const journals = [...table.columns.values()].filter(({ type }) => type === 'journal_input')
  if (row === undefined || journals.length === 0) return undefined
  const readable = journals.filter(({ name }) => instance.access.canReadColumn(table.name, name, row, actor))
  const labels = new Map(readable.map(({ name, label }) => [name, label]))
  const query = `element_id=${row['sys_id'] ?? ''}^elementIN${[...labels.keys()].join(',')}^ORDERBYsys_created_on`
  // Turned round here: of two entries in one second the later one stands first as well.
  const entries = instance.records.find('sys_journal_field', { query }, systemActor).toReversed()
  const entry = (found: Row): Html => {
    const author = found['sys_created_by'] ?? ''
    const element = found['element'] ?? ''
    return html`<li class="${element}">
      <strong>${fullName(author)}</strong>
      <span class="quiet">${labels.get(element)} · ${inZone(found['sys_created_on'] ?? '', actor.timeZone)}</span>
      <p>${found['value']}</p>
    </li>`
  }
  const fullName = (userName: string): string => {
    const user = instance.actor(userName)
    return (user && instance.records.get('sys_user', user.sysId)?.['name']) || userName
  }
  return html`<section class="panel">
    <h2 class="first">Activities: ${entries.length}</h2>
    ${
      entries.length === 0
        ? html`<p class="quiet">No comments or work notes yet</p>`
        : html`<ol class="stream">
            ${entries.map(entry)}
          </ol>`
    }
  </section>`
}
