import type { Row } from '../instance.ts'
import { systemActor } from '../oauth/system-actor.ts'
import { findSession } from '../oauth/sessions.ts'
import { runtimeOf } from '../scripts/engine/runtime.ts'
import { describeThrown } from '../scripts/engine/script-error.ts'
import { createSession } from '../scripts/engine/session.ts'
import { GlideRecord } from '../scripts/glide/glide-record.ts'
import type { FormView } from './form-fields.ts'

/** A button or related link of an application (`sys_ui_action`) that runs on the server. */
export interface FormAction {
  readonly sysId: string
  readonly name: string
  readonly hint: string
  readonly place: 'button' | 'link'
  readonly style: string
  readonly script: string
  readonly scope: string
}

/** What a form action left behind. */
export interface ActionOutcome {
  /** `action.setRedirectURL`; undefined stays on the form. */
  readonly address: string | undefined
  readonly messages: ReadonlyArray<{ readonly kind: 'info' | 'error'; readonly text: string }>
}

/**
 * Actions this person gets on a stored record: those on its table or an ancestor, by role and condition, in their order.
 * An action of a nearer table replaces one with the same action name (ServiceNow docs, UI actions).
 */
export function formActions(view: FormView): FormAction[] {
  const { row, table, context } = view
  if (row === undefined) return []
  const { instance, actor } = context
  const seen = new Set<string>()
  return instance.dictionary
    .lineage(table.name)
    .flatMap((name) =>
      instance.records.find('sys_ui_action', { query: `table=${name}^active=true^ORDERBYorder` }, systemActor),
    )
    .filter((action) => action['client'] !== 'true' && action['show_update'] !== 'false')
    .filter((action) => action['form_button'] === 'true' || action['form_link'] === 'true')
    .filter((action) => {
      const key = action['action_name'] || (action['sys_id'] ?? '')
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .filter((action) => actor.roles.has('admin') || holdsRole(view, action))
    .filter((action) => meetsCondition(view, action))
    .map((action) => ({
      sysId: action['sys_id'] ?? '',
      name: action['name'] ?? '',
      hint: action['hint'] ?? '',
      place: action['form_button'] === 'true' ? 'button' : 'link',
      style: action['form_style'] ?? '',
      script: action['script'] ?? '',
      scope: action['sys_scope'] ?? '',
    }))
}

/** Runs the action on the record with what the person changed on the form, which the script may store or not. */
export function runFormAction(
  view: FormView,
  action: FormAction,
  changed: Readonly<Record<string, string>>,
): ActionOutcome {
  const { instance, actor, request } = view.context
  const runtime = runtimeOf(instance)
  const session = createSession({
    token: findSession(request, instance)?.userToken ?? '',
    interactive: true,
    remoteAddress: request.remoteAddress,
  })
  const current = recordOf(view, action.scope)
  for (const [name, value] of Object.entries(changed)) current.setValue(name, value)
  const target: { address: string | undefined } = { address: undefined }
  const variables = {
    current,
    previous: recordOf(view, action.scope),
    action: { setRedirectURL: (where: unknown) => void (target.address = addressOf(where)) },
  }
  try {
    runtime.withSession(session, () =>
      runtime.run(runtime.scope(action.scope), { source: action.script, label: labelOf(action), actor, variables }),
    )
  } catch (error) {
    instance.log('error', action.scope, `UI action ${action.name}: ${describeThrown(error)}`)
    return {
      address: undefined,
      messages: [{ kind: 'error', text: `${action.name} failed. The system log says why.` }],
    }
  }
  return { address: target.address, messages: session.messages }
}

function holdsRole({ context }: FormView, action: Row): boolean {
  const { instance, actor } = context
  if (instance.dictionary.table('sys_ui_action_role') === undefined) return true
  const roles = instance.records
    .find('sys_ui_action_role', { query: `sys_ui_action=${action['sys_id'] ?? ''}` }, systemActor)
    .map((link) => instance.records.get('sys_user_role', link['sys_user_role'] ?? '')?.['name'] ?? '')
  return roles.length === 0 || roles.some((role) => actor.roles.has(role))
}

function meetsCondition(view: FormView, action: Row): boolean {
  const condition = action['condition'] ?? ''
  if (condition.trim() === '') return true
  const { instance, actor } = view.context
  const runtime = runtimeOf(instance)
  const scope = action['sys_scope'] ?? ''
  try {
    const run = { source: condition, label: labelOf({ name: action['name'] ?? '' }), actor }
    return Boolean(runtime.evaluate(runtime.scope(scope), { ...run, variables: { current: recordOf(view, scope) } }))
  } catch (error) {
    instance.log('error', scope, `Condition of UI action ${action['name'] ?? ''}: ${describeThrown(error)}`)
    return false
  }
}

function recordOf({ context, table, row }: FormView, scopeId: string): GlideRecord {
  const runtime = runtimeOf(context.instance)
  const scope = runtime.scope(scopeId)
  return new GlideRecord({ runtime, scope, context: runtime.workspace(scope).context }, table.name, {
    values: { ...row },
  })
}

/** A record leads to its form, text is an address of this instance or another. */
function addressOf(where: unknown): string {
  if (where instanceof GlideRecord) return `/${where.getTableName()}.do?sys_id=${where.getUniqueValue()}`
  const text = String(where)
  return /^https?:\/\//.test(text) ? text : `/${text.replace(/^\/+/, '')}`
}

const labelOf = ({ name }: { readonly name: string }): string => `script:sys_ui_action.${name}`
