import type { Column, TransactionResponse } from '../instance.ts'
import { isValid } from '../oauth/credentials.ts'
import { clientSecretOf } from '../oauth/stored-secrets.ts'
import { displayColumn } from '../rest/values/references.ts'
import { activityStream } from './activities.ts'
import { type FormView, isWritable, renderField } from './form-fields.ts'
import { type Html, html } from './html.ts'
import { type FormBlock, type FormSection, formLayout, sectionColumns } from './layout.ts'
import { listAddress } from './navigator.ts'
import { formToken, renderScreen } from './shell.ts'
import { type FormAction, formActions } from './ui-actions.ts'
import { viewTitle } from './views.ts'

/** Lists that belong to a record: table and the column that points here. */
const RELATED: Readonly<Record<string, ReadonlyArray<readonly [table: string, column: string]>>> = {
  sys_user: [
    ['sys_user_has_role', 'user'],
    ['sys_user_grmember', 'user'],
    ['oauth_credential', 'user'],
  ],
  sys_user_group: [
    ['sys_user_grmember', 'group'],
    ['sys_group_has_role', 'group'],
  ],
  oauth_entity: [
    ['oauth_entity_auth_scope_mapping', 'oauth_entity'],
    ['oauth_credential', 'peer'],
  ],
  sys_auth_scope: [['sys_api_access_scope', 'auth_scope']],
  sys_rate_limit_rules: [
    ['sys_rate_limit_count', 'rate_limit_rule'],
    ['sys_rate_limit_violations', 'rate_limit_rule'],
  ],
  change_request: [
    ['change_task', 'change_request'],
    ['sysapproval_approver', 'sysapproval'],
  ],
}

export interface FormNotice {
  readonly saved?: boolean
  /** The person asked to see the client secret. */
  readonly revealed?: boolean
  readonly notes?: readonly string[]
  readonly problems?: readonly string[]
}

/** The form of one record, new or stored. */
export function renderForm(view: FormView, notice: FormNotice = {}): TransactionResponse {
  const { context, table, row } = view
  const { instance } = context
  const { sections, further } = formLayout(instance, table, view.view)
  const actions = formActions(view)
  const title = row === undefined ? `New ${table.label}` : `${table.label} ${nameOf(view)}`
  const behind = further.map((column) => renderField(view, column)).filter((field) => field !== undefined)
  const content = html`<p class="crumbs"><a href="${listAddress(table.name, '', view.view)}">${table.label}</a></p>
    <form method="post" action="/${table.name}.do">
      <div class="title">
        <h1>${title}${viewNote(view)}</h1>
        ${buttons(view, actions)}
      </div>
      ${notice.saved === true && html`<p class="message" role="status">Saved</p>`}
      ${notice.notes?.map((text) => html`<p class="message" role="status">${text}</p>`)}
      ${notice.problems?.map((text) => html`<p class="message error" role="alert">${text}</p>`)}
      <input type="hidden" name="sysparm_ck" value="${formToken(context)}" />
      <input type="hidden" name="sys_id" value="${row?.['sys_id'] ?? '-1'}" />
      ${view.view !== '' && html`<input type="hidden" name="sysparm_view" value="${view.view}" />`}
      ${sections.map((section) => renderSection(view, section))}
      ${
        behind.length > 0 &&
        html`<details class="panel">
          <summary>More fields</summary>
          <div class="fields">${behind}</div>
        </details>`
      }
      ${actionLinks(actions)}
    </form>
    ${clientSecret(view, notice.revealed === true)} ${relatedLinks(view)} ${activityStream(view)} ${stamps(view)}`
  return renderScreen(context, { title, content })
}

function renderSection(view: FormView, { caption, blocks }: FormSection): Html {
  return html`<section class="panel">
    ${caption !== '' && html`<h2 class="first">${caption}</h2>`} ${blocks.map((block) => renderBlock(view, block))}
  </section>`
}

function renderBlock(view: FormView, block: FormBlock): Html {
  const fields = (columns: readonly Column[]) => columns.map((column) => renderField(view, column))
  switch (block.kind) {
    case 'text':
      return html`<p class="message">${block.text}</p>`
    case 'columns':
      return html`<div class="fields">${fields(block.columns)}</div>`
    case 'split':
      return html`<div class="fields">
        <div class="stack">${fields(block.left)}</div>
        <div class="stack">${fields(block.right)}</div>
      </div>`
  }
}

/** The view's title beside the record's, as the platform's form header has it. */
function viewNote({ context, view }: FormView): Html | undefined {
  const title = viewTitle(context.instance, view)
  return title === '' ? undefined : html` <small class="quiet">[${title}]</small>`
}

function actionLinks(actions: readonly FormAction[]): Html | undefined {
  const links = actions.filter(({ place }) => place === 'link')
  if (links.length === 0) return undefined
  return html`<h2>Related Links</h2>
    <ul class="links">
      ${links.map(
        ({ sysId, name, hint }) =>
          html`<li><button class="link" name="sys_action" value="${sysId}" title="${hint}">${name}</button></li>`,
      )}
    </ul>`
}

/** The first button answers the Enter key: it must not be the one that deletes. */
function buttons(view: FormView, actions: readonly FormAction[]): Html {
  const { context, table, row } = view
  const { access } = context.instance
  if (row === undefined) {
    return html`<p class="actions"><button class="primary" name="sys_action" value="sysverb_insert">Submit</button></p>`
  }
  const isToken = table.name === 'oauth_credential' && isValid(row, context.instance.now())
  const canSave = sectionColumns(formLayout(context.instance, table, view.view)).some((column) =>
    isWritable(view, column),
  )
  return html`<p class="actions">
    ${canSave && html`<button class="primary" name="sys_action" value="sysverb_update">Save</button>`}
    ${actions
      .filter(({ place }) => place === 'button')
      .map(
        ({ sysId, name, hint, style }) =>
          html`<button
            class="${style === 'destructive' ? 'danger' : ''}"
            name="sys_action"
            value="${sysId}"
            title="${hint}"
          >
            ${name}
          </button>`,
      )}
    ${isToken && html`<button name="sys_action" value="revoke_access">Revoke Access</button>`}
    ${access.canDelete(table.name, row, context.actor) && html`<button class="danger" name="sys_action" value="sysverb_delete" data-confirm="Delete this record?">Delete</button>`}
  </p>`
}

function nameOf({ context, table, row }: FormView): string {
  if (row === undefined) return ''
  const column = table.columns.has('number') ? 'number' : displayColumn(context.instance.dictionary, table.name)
  return column === undefined ? '' : context.instance.records.display(table.name, row, column, context.actor)
}

/** The lock beside the field: whoever may change the secret may read it, to copy it into the application. */
function clientSecret({ context, table, row }: FormView, revealed: boolean): Html | undefined {
  const { instance, actor } = context
  if (row === undefined || table.name !== 'oauth_entity' || !instance.access.canWrite(table.name, row, actor)) {
    return undefined
  }
  const address = `/oauth_entity.do?sys_id=${row['sys_id'] ?? ''}&sysparm_reveal=true`
  if (!revealed) return html`<p><a class="button" href="${address}">Show client secret</a></p>`
  return html`<p>Client secret: <code>${clientSecretOf(row, instance) || 'none'}</code></p>`
}

function relatedLinks({ context, table, row }: FormView): Html | undefined {
  const { dictionary } = context.instance
  const origin = dictionary.lineage(table.name).find((name) => Object.hasOwn(RELATED, name))
  if (row === undefined || origin === undefined) return undefined
  const lists = (RELATED[origin] ?? []).flatMap(([name, column]) => {
    const related = dictionary.table(name)
    if (related === undefined) return []
    const query = `${column}=${row['sys_id'] ?? ''}`
    const count = context.instance.records.count(name, query, context.actor)
    return html`<a class="button" href="${listAddress(name, query)}">${related.label} (${count})</a>`
  })
  return lists.length === 0
    ? undefined
    : html`<h2>Related lists</h2>
        <p class="actions flush">${lists}</p>`
}

function stamps({ context, table, row }: FormView): Html | undefined {
  if (row === undefined) return undefined
  const shown = (column: string): string => context.instance.records.display(table.name, row, column, context.actor)
  return html`<p class="quiet">
    Created ${shown('sys_created_on')} by ${row['sys_created_by']}, updated ${shown('sys_updated_on')} by
    ${row['sys_updated_by']}. ${row['sys_mod_count']} updates.
  </p>`
}
