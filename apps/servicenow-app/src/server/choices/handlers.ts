import { GlideRecord } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { answer } from '../api/answer.ts'
import { tableOf, type TicketKind } from '../lib/names.ts'
import { readLimits } from '../tickets/column-limits.ts'
import { readChoicesOf } from './column-choices.ts'
import { readChoiceLists } from './choice-lists.ts'
import { readColumns, readTemplates } from './templates.ts'
import { readMandatoryColumns } from './mandatory-columns.ts'

const MAX_GROUPS = 1000

export function readChoices(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => ({
    body: { change: choicesOf('change'), incident: choicesOf('incident'), ...readGroups() },
  }))
}

function choicesOf(kind: TicketKind): object {
  const table = tableOf[kind]
  return {
    table,
    states: readChoicesOf(table, 'state'),
    priorities: readChoicesOf(table, 'priority'),
    closeCodes: readChoicesOf(table, 'close_code'),
    mandatory: readMandatoryColumns(kind),
    lengths: readLimits(kind),
    lists: readChoiceLists(table),
    ...readTemplates(kind),
    ...readColumns(kind),
  }
}

/** Active groups by name; `groupsComplete` is false where the instance has more than are answered. */
function readGroups(): { readonly groups: object[]; readonly groupsComplete: boolean } {
  const record = new GlideRecord('sys_user_group')
  record.addQuery('active', 'true')
  record.orderBy('name')
  record.setLimit(MAX_GROUPS + 1)
  record.query()
  const groups: object[] = []
  while (record.next()) groups.push({ sysId: record.getUniqueValue(), name: record.getValue('name') ?? '' })
  return { groups: groups.slice(0, MAX_GROUPS), groupsComplete: groups.length <= MAX_GROUPS }
}
