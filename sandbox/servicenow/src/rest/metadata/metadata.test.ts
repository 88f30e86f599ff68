import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = startTestInstance()
})
afterAll(() => instance.close())

describe('metadata and pages (conformance 134-136)', () => {
  it('134: names the release to anybody', () => {
    const page = instance.send('GET', '/stats.do', { as: null, headers: { accept: 'text/html' } })
    expect([page.status, page.header('content-type')]).toEqual([200, 'text/html;charset=UTF-8'])
    expect(page.text).toMatch(/Build name: Zurich<br\/>\nBuild date: \d\d-\d\d-\d{4}<br\/>\nBuild tag: glide-zurich-/)
  })

  it('136: lists tables by label and name', () => {
    const tables = instance.send('GET', '/api/now/doc/table/schema')
    expect(tables.at('result')).toContainEqual({ label: 'Incident', value: 'incident' })
  })

  it('describes the columns of a table', () => {
    expect(instance.send('GET', '/api/now/doc/table/schema/incident').at('result')).toContainEqual(
      expect.objectContaining({ name: 'caller_id', type: 'reference', reference: 'sys_user' }),
    )
    expect(instance.send('GET', '/api/now/ui/meta/incident').at('result', 'columns', 'number')).toMatchObject({
      label: 'Number',
      type: 'string',
    })
    expect(instance.send('GET', '/api/now/ui/meta/nope').status).toBe(400)
  })

  it('says who is calling', () => {
    const user = instance.user('current', { first_name: 'Cur', last_name: 'Rent' })
    const shown = { user_sys_id: user, user_name: 'current', user_display_name: 'Cur Rent', user_initials: 'CR' }
    expect(instance.send('GET', '/api/now/ui/user/current_user', { as: 'current' }).at('result')).toEqual(shown)
    expect(instance.send('GET', `/api/now/ui/user/${user}`).at('result')).toEqual(shown)
    expect(instance.send('GET', '/api/now/ui/user/bunk').status).toBe(404)
  })
})
