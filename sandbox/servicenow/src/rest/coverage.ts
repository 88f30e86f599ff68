/** How much of one operation of a real instance the simulator plays. */
export interface CoveredOperation {
  /** As in `Route.operation`. */
  readonly operation: string
  readonly status: 'supported' | 'partial' | 'absent'
  /** What is left out or was not checked against a real instance; empty when there is nothing to add. */
  readonly note: string
}

const supported = (operation: string, note = ''): CoveredOperation => ({ operation, status: 'supported', note })
const partial = (operation: string, note: string): CoveredOperation => ({ operation, status: 'partial', note })
const absent = (operation: string, note: string): CoveredOperation => ({ operation, status: 'absent', note })

/** The platform's REST operations. A test holds the list against the routes. */
export const restCoverage: readonly CoveredOperation[] = [
  partial(
    'table.list',
    'sysparm_view needs stored list layouts, sysparm_query_no_domain has no effect without domains',
  ),
  supported('table.get'),
  partial(
    'table.insert',
    'sysparm_suppress_auto_sys_field for administrators only; detail of the refusal of malformed JSON is our wording',
  ),
  partial('table.update', 'as for inserts'),
  supported('table.delete'),
  supported('tinyurl.create'),
  partial('aggregate.compute', 'sysparm_having and sysparm_order_by were not compared with a real instance'),
  partial('import.insert', 'transform scripts and coalesce on several target rows are not run'),
  partial('import.insert-multiple', 'transforms at once where an instance does so later'),
  supported('import.get'),
  supported('attachment.list'),
  supported('attachment.get'),
  supported('attachment.download'),
  partial('attachment.upload', 'encryption_context and creation_time are ignored; wording of the 400s is ours'),
  partial('attachment.upload-form', 'wording of the 400s is ours'),
  supported('attachment.rename'),
  supported('attachment.delete'),
  supported('attachment.attributes.list'),
  supported('attachment.attributes.add'),
  supported('attachment.attributes.delete'),
  partial('batch.run', 'items beyond a size limit are answered with an error_message of our wording'),
  supported('change.list'),
  supported('change.get'),
  supported('change.create'),
  supported('change.create-from-template'),
  supported('change.update'),
  supported('change.delete'),
  partial('change.next-states', 'conditions "Not On hold" and "No active Change Tasks" only'),
  supported('change.approvals'),
  supported('change.task.list'),
  supported('change.task.create'),
  supported('change.task.update'),
  supported('change.task.delete'),
  partial('change.conflict.get', 'overlapping changes on the same configuration item only'),
  partial('change.conflict.detect', 'runs at once, without a worker'),
  partial('change.conflict.clear', 'shape of the answer was not compared with a real instance'),
  supported('change.model.list'),
  supported('change.model.get'),
  supported('change.template.list'),
  supported('change.template.get'),
  absent('change.ci', 'affected configuration items of a change'),
  absent('change.schedule', 'schedules, first available time slot'),
  absent('change.risk', 'risk of a standard change'),
  absent('change.refresh-impacted-services', 'no service map'),
  absent('change.worker', 'nothing runs in the background'),
  partial('metadata.tables', 'undocumented by the vendor; label and value only'),
  partial('metadata.table', 'undocumented by the vendor'),
  partial('metadata.ui', 'undocumented by the vendor'),
  partial('metadata.user', 'undocumented by the vendor'),
  supported('stats.page'),
  partial('jsonv2.process', 'getKeys, deleteMultiple and displayvalue follow memory, not a capture'),
  absent('schema.page', '/{table}.do?SCHEMA'),
  absent('list-export.page', '/{table}_list.do?CSV and other exports'),
  absent('servicecatalog', 'items and orders'),
  absent('cmdb.instance', 'CMDB Instance API'),
]
