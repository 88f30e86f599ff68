import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '../oauth/system-actor.ts'
import { type Browser, openBrowser, type Page } from '../oauth/testing/browser.ts'
import { CLIENT, openTestInstance, type TestInstance } from '../oauth/testing/open-test-instance.ts'

let setup: TestInstance
let browser: Browser
beforeAll(() => {
  setup = openTestInstance()
})
beforeEach(() => {
  browser = openBrowser(setup.instance)
})
afterEach(() => setup.restore())
afterAll(() => setup.close())

type Fields = Readonly<Record<string, string>>

function make(table: string, values: Fields): string {
  return setup.instance.records.insert(table, values, systemActor)['sys_id'] ?? ''
}
function stored(table: string, sysId: string): Readonly<Record<string, string>> {
  return setup.instance.records.get(table, sysId) ?? {}
}
/** Sends the open form as a browser would: with its token and what the person saw. */
function save(page: Page, table: string, changes: Fields, action = 'sysverb_update'): Page {
  const seen = Object.keys(changes).map((column) => [`seen.${table}.${column}`, ''])
  const sent = Object.entries(changes).map(([column, value]) => [`${table}.${column}`, value])
  return browser.post(`/${table}.do`, {
    sysparm_ck: page.field('sysparm_ck'),
    sys_id: page.field('sys_id'),
    sys_action: action,
    ...Object.fromEntries([...seen, ...sent]),
  })
}

describe('getting in', () => {
  test('a page asked for before log-in comes after it', () => {
    const logIn = browser.get('/incident_list.do?sysparm_query=active=true')
    const wanted = logIn.field('sysparm_goto_url')
    expect(wanted).toBe('/incident_list.do?sysparm_query=active=true')
    const fields = { user_name: 'itil', user_password: 'right', sysparm_goto_url: wanted }
    expect(browser.post('/login.do', fields).text).toContain('<h1>Incident</h1>')
  })

  test('logging out ends it', () => {
    browser.logIn('itil')
    browser.get('/logout.do')
    expect(browser.get('/').text).toContain('name="user_password"')
  })

  test('the navigator shows what the roles open, and the menu of an installed application', () => {
    const menu = make('sys_app_application', { title: 'Ticketing Connector', active: 'true' })
    make('sys_app_module', { title: 'Checklist', application: menu, link_type: 'DIRECT', query: 'x_page.do' })
    const home = browser.logIn('itil').text
    expect(home).toContain('Ticketing Connector')
    expect(home).toContain('href="/x_page.do"')
    expect(home).toContain('href="/change_request_list.do"')
    expect(home).not.toContain('Application Registry')
    expect(openBrowser(setup.instance).logIn('admin', 'admin').text).toContain('Application Registry')
  })

  test.each([
    ['/nav_to.do?uri=incident.do?sys_id=1', '/incident.do?sys_id=1'],
    ['/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D1', '/incident.do?sys_id=1'],
    ['/nav_to.do?uri=https%3A%2F%2Fevil.example', '/'],
  ])('the link %s leads to %s', (link, address) => {
    browser.logIn('itil')
    expect(browser.request('GET', link).location).toBe(address)
  })
})

describe('a list', () => {
  beforeAll(() => {
    for (let index = 0; index < 25; index += 1) {
      make('incident', { short_description: `Paged ${String(index).padStart(2, '0')}`, correlation_display: 'paged' })
    }
  })
  const query = 'correlation_display=paged^ORDERBYshort_description'
  const list = (more = ''): string =>
    browser.get(`/incident_list.do?sysparm_query=${encodeURIComponent(query)}${more}`).text

  test('comes in pages with a count', () => {
    browser.logIn('itil')
    expect(list()).toContain('1 to 20 of 25')
    expect(list()).toContain('Paged 00')
    const second = list('&sysparm_first_row=21')
    expect(second).toContain('21 to 25 of 25')
    expect(second).toContain('Paged 24')
    expect(second).not.toContain('Paged 00')
  })

  test('is searched by text and by the label of a choice', () => {
    browser.logIn('itil')
    expect(list('&sysparm_search_column=short_description&sysparm_search=Paged+07')).toContain('1 to 1 of 1')
    expect(list('&sysparm_search_column=state&sysparm_search=new')).toContain('1 to 20 of 25')
    expect(list('&sysparm_search_column=state&sysparm_search=closed')).toContain('No records match this filter')
  })

  test('of an unknown table is a page that is not there', () => {
    browser.logIn('itil')
    expect(browser.get('/no_such_table_list.do').status).toBe(404)
  })

  test('hides what the person may not see, and says how much', () => {
    browser.logIn('integration')
    const page = list()
    expect(page).not.toContain('Paged 00')
    expect(page).toContain('Number of rows removed from this list by Security constraints: 20')
  })
})

describe('a form', () => {
  test('moves a ticket on and shows what was refused, with what the person typed', () => {
    const sysId = make('incident', { short_description: 'To be resolved', description: 'One\nTwo <b>' })
    browser.logIn('itil')
    const form = browser.get(`/incident.do?sys_id=${sysId}`)
    expect(form.text).toContain('One\nTwo &#60;b&#62;')
    const saved = save(form, 'incident', { state: '2', work_notes: 'Looked at it' })
    expect(saved.text).toContain('Saved')
    expect(saved.text).toContain('Looked at it')
    expect(stored('incident', sysId)['state']).toBe('2')
    const refused = save(saved, 'incident', { state: '6', short_description: 'Typed in vain' })
    expect(refused.text).toContain('role="alert"')
    expect(refused.text).toContain('Resolution code')
    expect(refused.text).toContain('Typed in vain')
    expect(stored('incident', sysId)['state']).toBe('2')
    const close = { state: '6', close_code: 'Solution provided', close_notes: 'Done' }
    expect(save(saved, 'incident', close).text).toContain('Saved')
    expect(stored('incident', sysId)['state']).toBe('6')
  })

  test('writes only what the person changed', () => {
    const sysId = make('incident', { short_description: 'Kept' })
    browser.logIn('itil')
    const form = browser.get(`/incident.do?sys_id=${sysId}`)
    setup.instance.records.update('incident', sysId, { short_description: 'By a colleague' }, systemActor)
    browser.post('/incident.do', {
      sysparm_ck: form.field('sysparm_ck'),
      sys_id: sysId,
      'seen.incident.short_description': 'Kept',
      'incident.short_description': 'Kept',
      'seen.incident.description': '',
      'incident.description': 'Mine\r\nhere',
    })
    expect(stored('incident', sysId)).toMatchObject({ short_description: 'By a colleague', description: 'Mine\nhere' })
  })

  test('makes a new record, with references by name and times in the zone of the person', () => {
    setup.instance.records.update('sys_user', setup.userId('itil'), { time_zone: 'Europe/Amsterdam' }, systemActor)
    browser.logIn('itil')
    const form = browser.get('/incident.do?sys_id=-1')
    const saved = save(form, 'incident', {
      short_description: 'Made on a form',
      caller_id: 'Abel Tuter',
      due_date: '2026-01-15T09:30',
    })
    expect(stored('incident', saved.field('sys_id'))).toMatchObject({
      caller_id: setup.userId('abel.tuter'),
      due_date: '2026-01-15 08:30:00',
    })
    const wrong = save(form, 'incident', { caller_id: 'Nobody Known' })
    expect(wrong.text).toContain('&#34;Nobody Known&#34; is not valid')
  })

  test('shows what was said about it, the latest first, also of one second', () => {
    browser.logIn('itil')
    const sysId = make('incident', { short_description: 'said', work_notes: 'first words' })
    setup.instance.records.update('incident', sysId, { comments: 'last words' }, systemActor)
    expect(browser.get(`/incident.do?sys_id=${sysId}`).text).toMatch(/Activities: 2.*last words.*first words/s)
  })

  test('is found by number', () => {
    const sysId = make('incident', { short_description: 'Found by number' })
    browser.logIn('itil')
    const number = stored('incident', sysId)['number'] ?? ''
    expect(browser.get(`/incident.do?sysparm_query=number=${number}`).field('sys_id')).toBe(sysId)
    expect(browser.get('/task.do?sysparm_query=number=INC0').status).toBe(404)
  })

  test('without its token changes nothing', () => {
    const sysId = make('incident', { short_description: 'Safe' })
    browser.logIn('itil')
    const fields = { sys_id: sysId, 'incident.short_description': 'Forged' }
    expect(browser.submit('/incident.do', { ...fields, sysparm_ck: 'x' }).status).toBe(403)
    expect(browser.submit('/incident.do', { ...fields, sys_action: 'sysverb_delete' }).status).toBe(403)
    expect(stored('incident', sysId)['short_description']).toBe('Safe')
  })

  test('obeys the rights of the person', () => {
    const sysId = make('incident', { short_description: 'Not for everybody' })
    browser.logIn('integration')
    expect(browser.get(`/incident.do?sys_id=${sysId}`).text).toContain('Record not found')
    expect(browser.get('/oauth_entity.do?sys_id=-1').status).toBe(403)
  })

  test('deletes for those who may', () => {
    const sysId = make('incident', { short_description: 'To be deleted' })
    browser.logIn('admin', 'admin')
    save(browser.get(`/incident.do?sys_id=${sysId}`), 'incident', {}, 'sysverb_delete')
    expect(setup.instance.records.get('incident', sysId)).toBeUndefined()
  })
})

describe('what an administrator does for a connection', () => {
  test('registers an application whose generated secret works', () => {
    browser.logIn('admin', 'admin')
    const saved = save(browser.get('/oauth_entity.do?sys_id=-1'), 'oauth_entity', { name: 'Made by hand' })
    const sysId = saved.field('sys_id')
    const clientId = stored('oauth_entity', sysId)['client_id'] ?? ''
    expect(clientId).toMatch(/^[0-9a-f]{32}$/)
    const revealed = browser.get(`/oauth_entity.do?sys_id=${sysId}&sysparm_reveal=true`).text
    const secret = /<code>([^<]+)<\/code>/.exec(revealed)?.[1] ?? ''
    expect(saved.text).not.toContain(secret)
    const grant = { grant_type: 'password', username: 'itil', password: 'right', client_id: clientId }
    expect(browser.submit('/oauth_token.do', { ...grant, client_secret: secret }).status).toBe(200)
  })

  test('makes an integration user with a password and gives it a role', () => {
    browser.logIn('admin', 'admin')
    const user = { user_name: 'made.by.hand', first_name: 'Made', last_name: 'By Hand', user_password: 'S3cret!' }
    const saved = save(browser.get('/sys_user.do?sys_id=-1'), 'sys_user', user)
    expect(saved.text).not.toContain('S3cret!')
    const role = browser.get(`/sys_user_has_role.do?sys_id=-1&sysparm_query=user=${saved.field('sys_id')}`)
    save(role, 'sys_user_has_role', { user: 'made.by.hand', role: 'itil' })
    const person = openBrowser(setup.instance)
    expect(person.logIn('made.by.hand', 'S3cret!').text).toContain('Incident')
    expect(setup.instance.actor('made.by.hand')?.roles.has('itil')).toBe(true)
  })

  test('revokes a token; everybody can do so with their own', () => {
    const grant = { grant_type: 'password', username: 'itil', password: 'right', ...CLIENT }
    browser.submit('/oauth_token.do', grant)
    const query = `user=${setup.userId('itil')}`
    const valid = (): number => {
      const now = new Date(setup.instance.now()).toISOString().slice(0, 19).replace('T', ' ')
      return setup.instance.records
        .find('oauth_credential', { query }, systemActor)
        .filter((row) => (row['expires'] ?? '') > now).length
    }
    expect(valid()).toBe(2)
    browser.logIn('itil')
    const apps = browser.get('/my_connected_apps.do')
    const token = /name="token" value="([0-9a-f]{32})"/.exec(apps.text)?.[1] ?? ''
    browser.post('/my_connected_apps.do', { sysparm_ck: apps.field('sysparm_ck'), token })
    expect(valid()).toBe(1)
    browser.logIn('admin', 'admin')
    const left = setup.instance.records.find('oauth_credential', { query: `${query}^sys_id!=${token}` }, systemActor)[0]
    const form = browser.get(`/oauth_credential.do?sys_id=${left?.['sys_id'] ?? ''}`)
    save(form, 'oauth_credential', {}, 'revoke_access')
    expect(valid()).toBe(0)
  })
})
