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
  const form = await formOf({ lists: [category, { ...category, column: 'state' }] })
  expect(form.lists).toEqual([{ column: 'category', label: 'Category', closed: true, choices: category.choices }])
  expect(form.unknown).toEqual([])
})

it.each([
  ['by an app that was installed before it told them', {}],
  ['by an app that may not read them', { lists: [] }],
])('says that lists are unknown when they are not told %s', async (_name, ofKind) => {
  expect(await formOf(ofKind)).toMatchObject({ lists: [], unknown: ['choices'] })
})
