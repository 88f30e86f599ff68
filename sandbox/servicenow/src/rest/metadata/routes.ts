import type { Column, Row } from '../../instance.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import { apiRaw, apiResult, failures, type ApiReply } from '../envelope.ts'
import { restOperation } from '../operation.ts'
import { resolveTable } from '../table/resolve-table.ts'
import { choicesOf } from '../values/choices.ts'

const api = { authentication: 'api', api: 'UI API' } as const

/** Endpoints of the platform's own user interface that pickers and tools call; undocumented by the vendor. */
export const metadataRoutes: readonly Route[] = [
  {
    ...api,
    methods: ['GET'],
    path: '/api/now/doc/table/schema',
    operation: 'metadata.tables',
    handle: restOperation(listTables),
  },
  {
    ...api,
    methods: ['GET'],
    path: '/api/now/doc/table/schema/:table',
    operation: 'metadata.table',
    handle: restOperation(describeTable),
  },
  {
    ...api,
    methods: ['GET'],
    path: '/api/now/ui/meta/:table',
    operation: 'metadata.ui',
    handle: restOperation(describeForm),
  },
  {
    ...api,
    methods: ['GET'],
    path: '/api/now/ui/user/:sysId',
    operation: 'metadata.user',
    handle: restOperation(describeUser),
  },
  {
    methods: ['GET'],
    path: '/stats.do',
    authentication: 'none',
    api: 'Stats page',
    operation: 'stats.page',
    handle: restOperation(statsPage, 'anything'),
  },
]

function listTables({ instance }: RouteContext): ApiReply {
  const tables = instance.dictionary.tables().map(({ name, label }) => ({ label, value: name }))
  return apiResult(tables.toSorted((a, b) => a.label.localeCompare(b.label, 'en')))
}

function describeTable({ instance, actor, params }: RouteContext): ApiReply {
  const table = resolveTable(instance, params['table'] ?? '', actor)
  return apiResult([...table.columns.values()].map((column) => ({ name: column.name, ...describeColumn(column) })))
}

function describeForm({ instance, actor, params }: RouteContext): ApiReply {
  const table = resolveTable(instance, params['table'] ?? '', actor)
  const columns = [...table.columns.values()].map((column) => {
    const choices = column.hasChoices ? { choices: choicesOf(instance, table.name, column.name, actor) } : {}
    return [column.name, { name: column.name, ...describeColumn(column), ...choices }] as const
  })
  return apiResult({ name: table.name, label: table.label, columns: Object.fromEntries(columns) })
}

function describeColumn(column: Column): Record<string, unknown> {
  return {
    label: column.label,
    type: column.type,
    max_length: column.maxLength,
    mandatory: column.mandatory,
    read_only: column.readOnly,
    ...(column.reference === undefined ? {} : { reference: column.reference }),
  }
}

/** `/api/now/ui/user/current_user`, or a user by sys_id. */
function describeUser({ instance, actor, params }: RouteContext): ApiReply {
  const asked = params['sysId'] ?? ''
  const user = instance.records.get('sys_user', asked === 'current_user' ? actor.sysId : asked)
  if (user === undefined || !instance.access.canRead('sys_user', user, actor)) return failures.noRecordFound()
  return apiResult({
    user_sys_id: user['sys_id'] ?? '',
    user_name: user['user_name'] ?? '',
    user_display_name: user['name'] ?? '',
    user_initials: initials(user),
  })
}

function initials(user: Row): string {
  return `${user['first_name']?.slice(0, 1) ?? ''}${user['last_name']?.slice(0, 1) ?? ''}`.toUpperCase()
}

/** Public page by which tools recognise the release: `Build name`, `Build date`, `Build tag`. */
function statsPage({ instance }: RouteContext): ApiReply {
  const { buildName, buildTag } = instance.release
  const lines = [
    ['Build name', buildName],
    ['Build date', /\d{2}-\d{2}-\d{4}/.exec(buildTag)?.[0] ?? ''],
    ['Build tag', buildTag],
    ['Instance', new URL(instance.publicUrl).host],
    ['Current time', new Date(instance.now()).toISOString()],
  ]
  const body = lines.map(([name, value]) => `${name}: ${escapeHtml(value ?? '')}<br/>`).join('\n')
  return apiRaw(
    `<!DOCTYPE html><html><head><title>Statistics</title></head><body>\n${body}\n</body></html>`,
    'text/html;charset=UTF-8',
  )
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
