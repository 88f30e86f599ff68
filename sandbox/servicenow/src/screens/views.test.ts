import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../oauth/testing/browser.ts'
import { openTestInstance, type TestInstance } from '../oauth/testing/open-test-instance.ts'
import { systemActor } from '../oauth/system-actor.ts'
import { ensureColumns } from '../scripts/packages/file-tables.ts'

let setup: TestInstance
let browser: Browser
let incident = ''

type Fields = Readonly<Record<string, string>>

/** As an installed application would have written it; layouts have no tables before the first application brings some. */
function make(table: string, values: Fields): string {
  ensureColumns(setup.instance, table, values)
  return setup.instance.records.insert(table, values, systemActor)['sys_id'] ?? ''
}

function section(
  form: string,
  position: number,
  caption: string,
  elements: ReadonlyArray<readonly [string, string]>,
): void {
  const id = make('sys_ui_section', { name: 'incident', caption })
  make('sys_ui_form_section', { sys_ui_form: form, sys_ui_section: id, position: String(position) })
  for (const [index, [type, element]] of elements.entries()) {
    make('sys_ui_element', { sys_ui_section: id, type, element, position: String(index) })
  }
}

beforeAll(() => {
  setup = openTestInstance()
  const view = make('sys_ui_view', { name: 'security', title: 'Security' })
  const list = make('sys_ui_list', { name: 'incident', view })
  for (const [position, element] of ['state', 'number', 'no_such_column'].entries()) {
    make('sys_ui_list_element', { list_id: list, element, position: String(position) })
  }
  const form = make('sys_ui_form', { name: 'incident', view, sys_user: '' })
  const note = make('sys_ui_annotation', { text: 'Written by the portal' })
  section(form, 1, 'Later', [['', 'description']])
  section(form, 0, 'Shared data', [
    ['annotation', note],
    ['.begin_split', '.begin_split'],
    ['', 'state'],
    ['.split', '.split'],
    ['', 'number'],
    ['.end_split', '.end_split'],
    ['', 'short_description'],
    ['formatter', 'activity.xml'],
  ])
  incident = make('incident', { short_description: 'Laid out', correlation_display: 'https://portal.example/t/1' })
})
afterAll(() => setup.close())
beforeEach(() => {
  browser = openBrowser(setup.instance)
  browser.logIn('itil')
})

const headings = (page: string): string[] =>
  [...page.matchAll(/<th scope="col"[^>]*>\s*<a [^>]*>([^<]*)/g)].map(([, text = '']) => text)

const action = (values: Fields): string =>
  make('sys_ui_action', { table: 'task', active: 'true', show_update: 'true', form_link: 'true', ...values })
const press = (id: string, fields: Fields = {}) => {
  const form = browser.get(`/incident.do?sys_id=${incident}`)
  return browser.submit('/incident.do', {
    sysparm_ck: form.field('sysparm_ck'),
    sys_id: incident,
    sys_action: id,
    ...fields,
  })
}

describe('a view of an application', () => {
  test('lays out a list, and leads on to the form in the same view', () => {
    const page = browser.get('/incident_list.do?sysparm_view=security').text
    expect(headings(page)).toEqual(['State', 'Number'])
    expect(page).toMatch(/href="\/incident\.do\?sys_id=[0-9a-f]{32}&#38;sysparm_view=security"/)
    expect(headings(browser.get('/incident_list.do').text)).toContain('Short description')
  })

  test('lays out a form in sections, named beside the record', () => {
    const page = browser.get(`/incident.do?sys_id=${incident}&sysparm_view=security`).text
    expect(page).toContain('[Security]')
    expect(page).toContain('Written by the portal')
    expect(page.indexOf('Shared data')).toBeLessThan(page.indexOf('Later'))
    expect(page.indexOf('name="incident.state"')).toBeLessThan(page.indexOf('name="incident.short_description"'))
    expect(page).not.toContain('name="incident.caller_id"')
    expect(browser.get(`/incident.do?sys_id=${incident}`).text).toContain('name="incident.caller_id"')
  })

  test('stays when a form is saved, and what it does not show stays as it is', () => {
    const form = browser.get(`/incident.do?sys_id=${incident}&sysparm_view=security`)
    const saved = browser.post('/incident.do', {
      sysparm_ck: form.field('sysparm_ck'),
      sysparm_view: 'security',
      sys_id: incident,
      'seen.incident.short_description': 'Laid out',
      'incident.short_description': 'Renamed',
      'incident.correlation_display': 'not on the form',
    })
    expect(saved.text).toContain('Shared data')
    expect(setup.instance.records.get('incident', incident)).toMatchObject({
      short_description: 'Renamed',
      correlation_display: 'https://portal.example/t/1',
    })
  })

  test('nobody made is the default view', () => {
    expect(headings(browser.get('/incident_list.do?sysparm_view=unheard_of').text)).toContain('Short description')
  })
})

describe('a UI action of an application', () => {
  test('is offered by role and condition, the nearest table before its ancestors', () => {
    action({ name: 'For everybody', action_name: 'both', condition: "current.short_description != ''" })
    action({ name: 'Never', condition: 'current.short_description.nil()' })
    action({ name: 'Broken', condition: 'nothing.here' })
    const forAdmins = action({ name: 'For administrators' })
    const role = setup.instance.records.find('sys_user_role', { query: 'name=admin' }, systemActor)[0]?.['sys_id'] ?? ''
    make('sys_ui_action_role', { sys_ui_action: forAdmins, sys_user_role: role })
    const page = (): string => browser.get(`/incident.do?sys_id=${incident}`).text
    expect(page()).toContain('For everybody')
    for (const hidden of ['Never', 'Broken', 'For administrators']) expect(page()).not.toContain(hidden)
    action({ name: 'For incidents', action_name: 'both', table: 'incident', form_button: 'true', form_link: 'false' })
    expect(page()).toContain('For incidents')
    expect(page()).not.toContain('For everybody')
    browser.logIn('admin', 'admin')
    expect(page()).toContain('For administrators')
  })

  test('leads to another site by a page, since a form may not end there', () => {
    const id = action({
      name: 'Open in the portal',
      script: "action.setRedirectURL(current.getValue('correlation_display'))",
    })
    const answer = press(id)
    expect(answer.status).toBe(200)
    expect(answer.header('Refresh')).toBe('0; url=https://portal.example/t/1')
  })

  test('sees what the person changed, writes it, and says so', () => {
    const id = action({
      name: 'Escalate',
      script:
        "current.setValue('urgency', '1'); current.update(); gs.addInfoMessage('Escalated ' + current.getValue('short_description'))",
    })
    const page = press(id, { 'incident.short_description': 'Worse', 'seen.incident.short_description': 'Renamed' })
    expect(page.text).toContain('Escalated Worse')
    expect(setup.instance.records.get('incident', incident)).toMatchObject({ urgency: '1', short_description: 'Worse' })
  })

  test('that fails says so and is in the log', () => {
    const page = press(action({ name: 'Fails', script: 'nothing.here()' }))
    expect(page.text).toContain('Fails failed. The system log says why.')
    expect(setup.logged()).toContain('UI action Fails')
  })

  test('that is not offered cannot be asked for', () => {
    const hidden = action({ name: 'Hidden', condition: 'false', script: "action.setRedirectURL('/elsewhere.do')" })
    expect(press(hidden).location).toContain('sysparm_saved')
  })
})
