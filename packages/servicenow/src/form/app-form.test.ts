import { expect, it } from 'vitest'
import type { AuthorizedCalls } from '../http/authorized-calls.ts'
import { readAppForms } from './app-form.ts'

const category = {
  column: 'category',
  label: 'Category',
  suggestion: false,
  choices: [{ value: 'network', label: 'Network' }],
}

function appAnswering(ofKind: object): AuthorizedCalls {
  const kind = { mandatory: [], lengths: {}, ...ofKind }
  const answer = { change: kind, incident: kind, groups: [], groupsComplete: true }
  return {
    origin: 'http://127.0.0.1',
    hear: () => Promise.resolve(),
    call: () => Promise.resolve(answer),
    exchange: () => Promise.reject(new Error('the app is asked by call')),
  }
}

const formOf = async (ofKind: object) => (await readAppForms(appAnswering(ofKind), 'x_scope')).incident

it('takes over the lists of columns, but for those that follow from the ticket', async () => {
  const form = await formOf({ lists: [category, { ...category, column: 'state' }], templatesComplete: true })
  expect(form.lists).toEqual([{ column: 'category', label: 'Category', closed: true, choices: category.choices }])
  expect(form.unknown).toEqual([])
})

it.each([
  ['by an app that was installed before it told them', {}],
  ['by an app that may not read them', { lists: [] }],
])('says that lists are unknown when they are not told %s', async (_name, ofKind) => {
  expect(await formOf({ templatesComplete: true, ...ofKind })).toMatchObject({ lists: [], unknown: ['choices'] })
})

it('reads what templates fill, and says so when they are not told', async () => {
  const labels = { category: 'Category', u_diary: 'Diary', active: 'Active' }
  const template = { sysId: 'a'.repeat(32), name: 'Security', template: 'category=network^u_diary=Once^EQ' }
  expect(
    await formOf({ lists: [category], templates: [template], templatesComplete: true, journals: ['u_diary'], labels }),
  ).toMatchObject({
    templates: [{ value: template.sysId, label: 'Security', fields: { category: 'network' }, omitted: [] }],
    labels: { category: 'Category' },
    unknown: [],
  })
  expect(await formOf({ lists: [category] })).toMatchObject({ templates: [], unknown: ['templates'] })
})
