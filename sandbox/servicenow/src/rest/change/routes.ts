import type { Route, RouteContext } from '../../transactions/route.ts'
import type { ApiReply } from '../envelope.ts'
import { restOperation } from '../operation.ts'
import { decideApprovals } from './approvals.ts'
import {
  createChange,
  createFromTemplate,
  deleteChange,
  listChanges,
  readChange,
  updateChange,
  type ChangeType,
} from './change-request.ts'
import { createTask, deleteTask, listTasks, updateTask } from './change-task.ts'
import { clearConflicts, detectConflicts, readConflicts } from './conflict.ts'
import { readNextStates } from './next-states.ts'
import { listReferenceData, readReferenceData } from './reference-data.ts'

const base = '/api/sn_chg_rest/change'
const single = `${base}/:sysId`
const task = `${single}/task`

function route(
  method: Route['methods'][number],
  path: string,
  operation: string,
  operate: (context: RouteContext) => ApiReply,
): Route {
  return {
    methods: [method],
    path,
    versions: ['v1'],
    authentication: 'api',
    operation: `change.${operation}`,
    api: 'Change Management REST API',
    handle: restOperation(operate),
  }
}

const typedRoutes = (['normal', 'emergency', 'standard'] satisfies ChangeType[]).flatMap((type) => [
  route('GET', `${base}/${type}`, 'list', listChanges(type)),
  route('GET', `${base}/${type}/:sysId`, 'get', readChange(type)),
  // A standard change is made from a template.
  ...(type === 'standard' ? [] : [route('POST', `${base}/${type}`, 'create', createChange(type))]),
  route('PATCH', `${base}/${type}/:sysId`, 'update', updateChange(type)),
  route('DELETE', `${base}/${type}/:sysId`, 'delete', deleteChange(type)),
])

/** Change Management API (ServiceNow docs, REST APIs, Change Management API). */
export const changeRoutes: readonly Route[] = [
  ...typedRoutes,
  route('GET', base, 'list', listChanges(undefined)),
  route('POST', base, 'create', createChange(undefined)),
  route('POST', `${base}/standard/:sysId`, 'create-from-template', createFromTemplate),
  route('GET', single, 'get', readChange(undefined)),
  route('PATCH', single, 'update', updateChange(undefined)),
  route('DELETE', single, 'delete', deleteChange(undefined)),
  route('GET', `${single}/nextstates`, 'next-states', readNextStates),
  route('PATCH', `${single}/approvals`, 'approvals', decideApprovals),
  route('GET', task, 'task.list', listTasks),
  route('POST', task, 'task.create', createTask),
  route('PATCH', `${task}/:taskId`, 'task.update', updateTask),
  route('DELETE', `${task}/:taskId`, 'task.delete', deleteTask),
  route('GET', `${single}/conflict`, 'conflict.get', readConflicts),
  route('POST', `${single}/conflict`, 'conflict.detect', detectConflicts),
  route('DELETE', `${single}/conflict`, 'conflict.clear', clearConflicts),
  route('GET', `${base}/model`, 'model.list', listReferenceData('chg_model')),
  route('GET', `${base}/model/:sysId`, 'model.get', readReferenceData('chg_model')),
  route('GET', `${base}/standard/template`, 'template.list', listReferenceData('std_change_producer_version')),
  route('GET', `${base}/standard/template/:sysId`, 'template.get', readReferenceData('std_change_producer_version')),
]
