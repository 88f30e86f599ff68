import { describe, expect, test } from 'vitest'
import type { Column, TableDefinition } from '../instance.ts'
import { breadcrumbs, impliedValues, narrowed, ordered, orderOf } from './encoded-query.ts'

const column = (name: string, label: string): Column => ({
  name,
  label,
  type: 'string',
  maxLength: 40,
  reference: undefined,
  mandatory: false,
  readOnly: false,
  unique: false,
  defaultValue: '',
  hasChoices: false,
  display: false,
  declaredBy: 'incident',
})
const incident: TableDefinition = {
  name: 'incident',
  label: 'Incident',
  parent: 'task',
  scope: 'global',
  access: 'public',
  readAccess: true,
  createAccess: true,
  alterAccess: true,
  deleteAccess: true,
  webServiceAccess: true,
  columns: new Map([
    ['active', column('active', 'Active')],
    ['number', column('number', 'Number')],
  ]),
}

describe('a filter in words', () => {
  test.each([
    ['', []],
    ['active=true', ['Active = true']],
    ['active=true^numberSTARTSWITHINC^ORDERBYnumber', ['Active = true', 'Number starts with INC']],
    ['active=true^ORnumberISEMPTY', ['Active = true', 'or Number is empty']],
    ['caller_id.name!=a^^b', ['caller_id.name is not a^b']],
    ['!!!', ['!!!']],
  ])('%s', (query, texts) => {
    expect(breadcrumbs(query, incident).map(({ text }) => text)).toEqual(texts)
  })

  test('each crumb leads to the filter up to it', () => {
    expect(breadcrumbs('a=1^b=2', incident).map(({ query }) => query)).toEqual(['a=1', 'a=1^b=2'])
  })
})

test('sorting replaces the sort order and keeps the conditions', () => {
  expect(ordered('active=true^ORDERBYnumber', { column: 'state', descending: true })).toBe(
    'active=true^ORDERBYDESCstate',
  )
  expect(orderOf('active=true^ORDERBYDESCstate')).toEqual({ column: 'state', descending: true })
})

test('searching adds a condition before the sort order', () => {
  expect(narrowed('active=true^ORDERBYnumber', 'numberLIKE1')).toBe('active=true^numberLIKE1^ORDERBYnumber')
})

test('a new record starts with what its list was filtered by', () => {
  expect([...impliedValues('user=abc^state!=x^ORrole=y^ORDERBYname^text=a^^b')]).toEqual([
    ['user', 'abc'],
    ['text', 'a^b'],
  ])
})
