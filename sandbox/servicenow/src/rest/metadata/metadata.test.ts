import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = startTestInstance()
})
afterAll(() => instance.close())

describe('metadata and pages', () => {
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
