import type { Column, Row, TableDefinition, TransactionResponse } from '../instance.ts'
import { choicesOf } from '../rest/values/choices.ts'
import { isSecret } from '../rest/values/column-kind.ts'
import { displayColumn } from '../rest/values/references.ts'
import { escapeQueryValue } from '../rest/values/query-text.ts'
import type { RouteContext } from '../transactions/route.ts'
import { redirect } from './document.ts'
import { breadcrumbs, narrowed, ordered, orderOf } from './encoded-query.ts'
import { type Html, html } from './html.ts'
import { listColumns } from './layout.ts'
import { listAddress } from './navigator.ts'
import { pageNotFound } from './not-found.ts'
import { renderScreen } from './shell.ts'

const PAGE_SIZE = 20

interface ListView {
  readonly context: RouteContext
  readonly table: TableDefinition
  readonly query: string
  readonly columns: readonly Column[]
  /** Name of a view; empty for the default one. */
  readonly view: string
}

/** `/{table}_list.do?sysparm_query=…`: any table, as the person's rights allow. */
export function showList(context: RouteContext): TransactionResponse {
  const { instance, actor, params, query: parameters } = context
  const table = instance.dictionary.table(params['table'] ?? '')
  if (table === undefined) return pageNotFound()
  const query = parameters.get('sysparm_query') ?? ''
  const viewName = parameters.get('sysparm_view') ?? ''
  const view: ListView = { context, table, query, columns: listColumns(instance, table, viewName), view: viewName }
  const wanted = searchCondition(view)
  if (wanted !== undefined) return redirect(listAddress(table.name, narrowed(query, wanted), viewName))
  const total = instance.records.count(table.name, query, actor)
  const first = firstRow(parameters, total)
  const rows = instance.records.find(table.name, { query, limit: PAGE_SIZE, offset: first }, actor)
  const readable = rows.filter((row) => instance.access.canRead(classOf(view, row), row, actor))
  return renderScreen(context, {
    title: table.label,
    content: html`<div class="title">
        <h1>${table.label}</h1>
        <p class="actions">${newButton(view)}</p>
      </div>
      ${crumbTrail(view)} ${searchForm(view)} ${readable.length > 0 && rowTable(view, readable)}
      ${readable.length === 0 && html`<div class="scroll empty">${query === '' ? 'No records to display' : 'No records match this filter'}</div>`}
      ${rows.length > readable.length && html`<p class="quiet">Number of rows removed from this list by Security constraints: ${rows.length - readable.length}</p>`}
      ${total > 0 && pageLinks(view, first, rows.length, total)}`,
  })
}

/** `sysparm_first_row` counts from one, as the platform's lists do. @returns zero-based offset. */
function firstRow(parameters: URLSearchParams, total: number): number {
  const asked = Number(parameters.get('sysparm_first_row') ?? '1')
  return Number.isInteger(asked) && asked >= 1 && asked <= total ? asked - 1 : 0
}

function searchCondition({ context, table, columns }: ListView): string | undefined {
  const text = context.query.get('sysparm_search')?.trim() ?? ''
  const column = columns.find(({ name }) => name === context.query.get('sysparm_search_column'))
  if (text === '' || column === undefined) return undefined
  const target = column.reference && displayColumn(context.instance.dictionary, column.reference)
  const path = target ? `${column.name}.${target}` : column.name
  const choice = matchingChoices(context, table, column, text)
  return choice ?? `${path}LIKE${escapeQueryValue(text)}`
}

/** People search for labels; the column holds values. */
function matchingChoices(
  { instance, actor }: RouteContext,
  table: TableDefinition,
  column: Column,
  text: string,
): string | undefined {
  if (!column.hasChoices) return undefined
  const wanted = text.toLowerCase()
  const values = choicesOf(instance, table.name, column.name, actor)
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .map(({ value }) => value)
  return `${column.name}IN${values.join(',')}`
}

function newButton({ context, table, query, view }: ListView): Html | undefined {
  if (!context.instance.access.canCreate(table.name, context.actor)) return undefined
  const parameters = new URLSearchParams({
    sys_id: '-1',
    ...(query === '' ? {} : { sysparm_query: query }),
    ...viewParameter(view),
  })
  return html`<a class="button primary" href="/${table.name}.do?${parameters.toString()}">New</a>`
}

function crumbTrail({ table, query, view }: ListView): Html {
  const crumbs = breadcrumbs(query, table)
  return html`<ol class="crumbs" aria-label="Filter">
    <li><a href="${listAddress(table.name, '', view)}">All</a></li>
    ${crumbs.map((crumb) => html`<li><a href="${listAddress(table.name, crumb.query, view)}">${crumb.text}</a></li>`)}
  </ol>`
}

function searchForm({ table, query, columns, view }: ListView): Html {
  const searchable = columns.filter(
    ({ type }) => !type.startsWith('glide_date') && type !== 'boolean' && type !== 'due_date',
  )
  return html`<form class="search" role="search" action="/${table.name}_list.do">
    <input type="hidden" name="sysparm_query" value="${query}" />
    ${view !== '' && html`<input type="hidden" name="sysparm_view" value="${view}" />`}
    <select name="sysparm_search_column" aria-label="Column to search">
      ${searchable.map(({ name, label }) => html`<option value="${name}">${label}</option>`)}
    </select>
    <input name="sysparm_search" type="search" placeholder="Search" aria-label="Text to search for" />
    <button>Search</button>
  </form>`
}

function rowTable(view: ListView, rows: readonly Row[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${view.table.label}">
    <table>
      <thead>
        <tr>
          ${view.columns.map((column) => heading(view, column))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${view.columns.map((column, index) => cell(view, row, column, index === 0))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}

function heading({ table, query, view }: ListView, column: Column): Html {
  const order = orderOf(query)
  const current = order?.column === column.name ? order : undefined
  const address = listAddress(
    table.name,
    ordered(query, { column: column.name, descending: current !== undefined && !current.descending }),
    view,
  )
  const arrow = current === undefined ? '' : current.descending ? ' ▼' : ' ▲'
  const sort = current && (current.descending ? 'descending' : 'ascending')
  return html`<th scope="col" ${sort && html` aria-sort="${sort}"`}>
    <a href="${address}">${column.label}${arrow}</a>
  </th>`
}

function cell(view: ListView, row: Row, column: Column, isFirst: boolean): Html {
  const { instance, actor } = view.context
  const className = classOf(view, row)
  const mayRead = instance.access.canReadColumn(className, column.name, row, actor)
  const text = mayRead && !isSecret(column) ? instance.records.display(className, row, column.name, actor) : ''
  const style = text.length <= 24 ? html` class="short"` : undefined
  if (!isFirst) return html`<td${style}>${text}</td>`
  const parameters = new URLSearchParams({ sys_id: row['sys_id'] ?? '', ...viewParameter(view.view) })
  return html`<td${style}><a href="/${className}.do?${parameters.toString()}">${text || '(empty)'}</a></td>`
}

function pageLinks({ table, query, view }: ListView, first: number, shown: number, total: number): Html {
  const link = (label: string, row: number): Html => {
    const parameters = new URLSearchParams({
      sysparm_query: query,
      sysparm_first_row: String(row + 1),
      ...viewParameter(view),
    })
    return html`<a class="button" href="/${table.name}_list.do?${parameters.toString()}">${label}</a>`
  }
  return html`<p class="pages">
    <span>${first + 1} to ${first + shown} of ${total}</span>
    ${first > 0 && link('Previous', Math.max(0, first - PAGE_SIZE))}
    ${first + PAGE_SIZE < total && link('Next', first + PAGE_SIZE)}
  </p>`
}

function viewParameter(view: string): Record<string, string> {
  return view === '' ? {} : { sysparm_view: view }
}

function classOf({ context, table }: ListView, row: Row): string {
  const name = row['sys_class_name'] ?? ''
  return context.instance.dictionary.table(name) === undefined ? table.name : name
}
