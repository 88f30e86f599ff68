import type { Actor, Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { requireTable } from '../dictionary/dictionary.ts'
import { selectWhere } from '../storage/rows.ts'

const complete = '3'
const incomplete = '4'
const skipped = '7'

/** The last closed catalog task closes its item, the last item its request (ServiceNow docs, "State closure"). */
export function closeParents(core: Core, task: Row, previous: Row | undefined, actor: Actor): void {
  if (previous?.['active'] !== 'true' || task['active'] !== 'false') return
  const item = closeParent(core, 'sc_task', 'request_item', task, 'sc_req_item', actor)
  if (item) closeParent(core, 'sc_req_item', 'request', item, 'sc_request', actor)
}

function closeParent(
  core: Core,
  table: string,
  column: string,
  child: Row,
  parentTable: string,
  actor: Actor,
): Row | undefined {
  const parent = child[column] ?? ''
  if (!parent) return undefined
  const siblings = selectWhere(core.connection, requireTable(core.snapshot(), table), { [column]: parent })
  const state = closingState(siblings)
  return state === undefined ? undefined : core.instance().records.update(parentTable, parent, { state }, actor)
}

/** State that follows for the parent; undefined while a child is still active. */
export function closingState(children: readonly Row[]): string | undefined {
  if (children.length === 0 || children.some((child) => child['active'] === 'true')) return undefined
  if (children.some((child) => child['state'] === incomplete)) return incomplete
  return children.every((child) => child['state'] === skipped) ? skipped : complete
}
