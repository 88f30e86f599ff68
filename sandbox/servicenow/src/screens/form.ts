import type { Row, TableDefinition, TransactionResponse } from '../instance.ts'
import { Refusal } from '../instance.ts'
import { revokeCredential } from '../oauth/credentials.ts'
import { formBody } from '../oauth/form-body.ts'
import { randomToken } from '../oauth/secrets.ts'
import { findSession, isUserToken } from '../oauth/sessions.ts'
import type { RouteContext } from '../transactions/route.ts'
import { leaveFor, redirect } from './document.ts'
import { impliedValues } from './encoded-query.ts'
import type { FormView } from './form-fields.ts'
import { readForm } from './form-input.ts'
import { renderForm } from './form-page.ts'
import { formLayout, sectionColumns } from './layout.ts'
import { listAddress } from './navigator.ts'
import { pageNotFound } from './not-found.ts'
import { problemScreen } from './shell.ts'
import { type FormAction, formActions, runFormAction } from './ui-actions.ts'

const NEW = '-1'

/** `GET /{table}.do?sys_id=…`, or `sysparm_query=number=…`: a record of any table; `-1` is a new one. */
export function showForm(context: RouteContext): TransactionResponse {
  const { instance, actor, params, query } = context
  const table = instance.dictionary.table(params['table'] ?? '')
  if (table === undefined) return pageNotFound()
  const wanted = query.get('sysparm_query') ?? ''
  const layout = query.get('sysparm_view') ?? ''
  const sysId = query.get('sys_id') ?? (wanted === '' ? NEW : '')
  if (sysId === NEW) {
    const typed = impliedValues(wanted)
    return instance.access.canCreate(table.name, actor)
      ? renderForm({ context, table, row: undefined, typed, view: layout })
      : problemScreen(context, table.label, 'Security constraints prevent access to requested page', 403)
  }
  const found = sysId === '' ? instance.records.find(table.name, { query: wanted, limit: 1 }, actor)[0] : undefined
  const view = recordView(context, table, sysId || (found?.['sys_id'] ?? ''), layout)
  if (view === undefined) return recordNotFound(context, table)
  return renderForm(view, { saved: query.has('sysparm_saved'), revealed: query.has('sysparm_reveal') })
}

/** `POST /{table}.do`: saves, deletes, revokes a token, or runs an action of an application. */
export function postForm(context: RouteContext): TransactionResponse {
  const { request, instance, params } = context
  const table = instance.dictionary.table(params['table'] ?? '')
  if (table === undefined) return pageNotFound()
  const form = formBody(request)
  const session = findSession(request, instance)
  if (session === undefined || !isUserToken(session, form.get('sysparm_ck'))) {
    return problemScreen(context, 'Security check failed', 'The page is out of date. Open the form again.', 403)
  }
  const sysId = form.get('sys_id') ?? NEW
  const action = form.get('sys_action') ?? 'sysverb_update'
  const layout = form.get('sysparm_view') ?? ''
  if (sysId === NEW) return save({ context, table, row: undefined, typed: new Map(), view: layout }, form)
  const view = recordView(context, table, sysId, layout)
  if (view === undefined) return recordNotFound(context, table)
  if (action === 'sysverb_delete') return remove(view)
  if (action === 'revoke_access' && view.table.name === 'oauth_credential') return revoke(view)
  const own = formActions(view).find((offered) => offered.sysId === action)
  return own === undefined ? save(view, form) : act(view, own, form)
}

/** The record with the columns of its own class; undefined when it is missing or hidden alike. */
function recordView(context: RouteContext, table: TableDefinition, sysId: string, view: string): FormView | undefined {
  const { instance, actor } = context
  const row = instance.records.get(table.name, sysId)
  if (row === undefined) return undefined
  const own = instance.dictionary.table(row['sys_class_name'] ?? '') ?? table
  return instance.access.canRead(own.name, row, actor)
    ? { context, table: own, row, typed: new Map(), view }
    : undefined
}

function save(view: FormView, form: URLSearchParams): TransactionResponse {
  const { table, row } = view
  const { instance, actor } = view.context
  const layout = formLayout(instance, table, view.view)
  const { values, typed, problems } = readForm(form, view, [...sectionColumns(layout), ...layout.further])
  const refuse = (...texts: string[]): TransactionResponse => renderForm({ ...view, typed }, { problems: texts })
  if (problems.length > 0) return refuse(...problems)
  const isAllowed =
    row === undefined ? instance.access.canCreate(table.name, actor) : instance.access.canWrite(table.name, row, actor)
  if (!isAllowed) return refuse('Security constraints prevent saving this record')
  try {
    const stored = write(view, values)
    return redirect(savedAddress(view, stored['sys_id'] ?? ''))
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.detail)
    throw error
  }
}

function act(view: FormView, action: FormAction, form: URLSearchParams): TransactionResponse {
  const layout = formLayout(view.context.instance, view.table, view.view)
  const { values, typed, problems } = readForm(form, view, sectionColumns(layout))
  if (problems.length > 0) return renderForm({ ...view, typed }, { problems })
  const { address, messages } = runFormAction(view, action, values)
  if (address !== undefined) return address.startsWith('/') ? redirect(address) : leaveFor(address)
  const sysId = view.row?.['sys_id'] ?? ''
  const now = recordView(view.context, view.table, sysId, view.view)
  if (now === undefined) return redirect(listAddress(view.table.name, '', view.view))
  const texts = (kind: 'info' | 'error'): string[] =>
    messages.filter((each) => each.kind === kind).map(({ text }) => text)
  return renderForm(now, { notes: texts('info'), problems: texts('error') })
}

function savedAddress({ table, view }: FormView, sysId: string): string {
  const parameters = new URLSearchParams({ sys_id: sysId, ...(view === '' ? {} : { sysparm_view: view }) })
  parameters.set('sysparm_saved', 'true')
  return `/${table.name}.do?${parameters.toString()}`
}

function write({ context, table, row }: FormView, values: Readonly<Record<string, string>>): Row {
  const { records } = context.instance
  if (row === undefined) return records.insert(table.name, { ...generated(context, table), ...values }, context.actor)
  return records.update(table.name, row['sys_id'] ?? '', values, context.actor) ?? row
}

/** Credentials of an application, where the person left them to the instance (ServiceNow docs, OAuth API endpoint). */
function generated({ instance }: RouteContext, table: TableDefinition): Readonly<Record<string, string>> {
  if (table.name !== 'oauth_entity') return {}
  return { client_id: instance.newSysId(), client_secret: randomToken().slice(0, 32) }
}

function remove(view: FormView): TransactionResponse {
  const { context, table, row = {} } = view
  const { instance, actor } = context
  if (!instance.access.canDelete(table.name, row, actor)) {
    return renderForm(view, { problems: ['Security constraints prevent deleting this record'] })
  }
  try {
    instance.records.remove(table.name, row['sys_id'] ?? '', actor)
    return redirect(listAddress(table.name))
  } catch (error) {
    if (error instanceof Refusal) return renderForm(view, { problems: [error.detail] })
    throw error
  }
}

/** "Revoke Access" of Manage Tokens. */
function revoke(view: FormView): TransactionResponse {
  const { context, table, row = {} } = view
  const { instance, actor } = context
  if (row['user'] !== actor.sysId && !instance.access.canWrite(table.name, row, actor)) {
    return renderForm(view, { problems: ['Security constraints prevent revoking this token'] })
  }
  instance.atomically(() => revokeCredential(row['sys_id'] ?? '', instance))
  return redirect(`/${table.name}.do?sys_id=${row['sys_id'] ?? ''}&sysparm_saved=true`)
}

function recordNotFound(context: RouteContext, table: TableDefinition): TransactionResponse {
  return problemScreen(context, table.label, 'Record not found', 404)
}
