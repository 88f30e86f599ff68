import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'

// An evaluator of its own, written from the documentation and over plain objects, to disagree with the SQL one.
interface Ticket {
  readonly correlation_id: string
  readonly short_description: string
  readonly order: string
  readonly state: string
  readonly due_date: string
  readonly knowledge: string
  readonly assigned_to: string
}
interface Clause {
  readonly field: keyof Ticket | 'bogus' | 'assigned_to.user_name'
  readonly operator: string
  readonly value: string
  readonly or: boolean
}

const texts = ['', 'foo', 'FOO bar', 'bar', "o'clock", '100%', 'a_b', 'ünï']
const numbers = ['', '1', '2', '3', '10']
const dates = ['', '2026-01-01 00:00:00', '2026-06-30 12:00:00', '2026-12-31 23:59:59']
const users = ['', 'abel.tuter', 'beth.anglin']

let instance: TestInstance
const userIds = new Map<string, string>()
const idOf = (name: string): string => userIds.get(name) ?? ''

beforeAll(() => {
  instance = testInstance()
  for (const name of users) if (name) userIds.set(name, instance.as(name).sysId)
})
afterAll(() => instance.remove())

const ticket = fc.record({
  short_description: fc.constantFrom(...texts),
  order: fc.constantFrom(...numbers),
  state: fc.constantFrom('1', '2', '3'),
  due_date: fc.constantFrom(...dates),
  knowledge: fc.constantFrom('', 'true', 'false'),
  assigned_to: fc.constantFrom(...users),
})

const textOperators = [
  '=',
  '!=',
  'LIKE',
  'NOT LIKE',
  'STARTSWITH',
  'ENDSWITH',
  'IN',
  'NOT IN',
  'ISEMPTY',
  'ISNOTEMPTY',
  '<',
  '>=',
]
const orderOperators = ['=', '!=', '<', '<=', '>', '>=', 'IN', 'ISEMPTY', 'BETWEEN']
const value = (values: readonly string[], operator: string): fc.Arbitrary<string> =>
  operator === 'ISEMPTY' || operator === 'ISNOTEMPTY'
    ? fc.constant('')
    : operator === 'IN' || operator === 'NOT IN'
      ? fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }).map((list) => list.join(','))
      : operator === 'BETWEEN'
        ? fc.tuple(fc.constantFrom(...filled(values)), fc.constantFrom(...filled(values))).map((ends) => ends.join('@'))
        : fc.constantFrom(...(operator === '=' || operator === '!=' ? values : filled(values)))
const filled = (values: readonly string[]): string[] => values.filter((text) => text !== '')
const clauseOn = (field: Clause['field'], operators: readonly string[], values: readonly string[]) =>
  fc.constantFrom(...operators).chain((operator) =>
    fc.record({
      field: fc.constant(field),
      operator: fc.constant(operator),
      value: value(values, operator),
      or: fc.boolean(),
    }),
  )
const clause: fc.Arbitrary<Clause> = fc.oneof(
  clauseOn('short_description', textOperators, texts),
  clauseOn('order', orderOperators, numbers),
  clauseOn('state', ['=', '!=', 'IN', 'NOT IN'], ['1', '2', '3']),
  clauseOn('due_date', orderOperators, dates),
  clauseOn('knowledge', ['=', '!='], ['true', 'false', '1', '0']),
  clauseOn('assigned_to.user_name', ['=', '!=', 'LIKE', 'NOT LIKE', 'ISEMPTY', 'IN'], users),
  clauseOn('bogus', ['=', 'LIKE'], texts),
)
const query = fc.array(fc.array(clause, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })

const encode = (groups: readonly (readonly Clause[])[]): string =>
  groups
    .map((group) =>
      group
        .map(({ or, field, operator, value }, at) => `${at > 0 ? (or ? '^OR' : '^') : ''}${field}${operator}${value}`)
        .join(''),
    )
    .join('^NQ')

function selects(groups: readonly (readonly Clause[])[], row: Ticket): boolean {
  return groups.some((group) => {
    const alternatives: Clause[][] = []
    for (const [at, each] of group.entries()) {
      if (each.or && at > 0) alternatives.at(-1)?.push(each)
      else alternatives.push([each])
    }
    return alternatives.every((list) => {
      const known = list.filter(({ field }) => field !== 'bogus')
      return known.length === 0 || known.some((each) => holds(each, row))
    })
  })
}

const fold = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

function holds({ field, operator, value }: Clause, row: Ticket): boolean {
  const stored = field === 'bogus' ? '' : field === 'assigned_to.user_name' ? row.assigned_to : row[field]
  const numeric = field === 'order' || field === 'state'
  const normal = field === 'knowledge' ? (value === '1' ? 'true' : value === '0' ? 'false' : value) : value
  const [a, b] = [fold(stored), fold(normal)]
  const compare = (other: string): number =>
    numeric ? Number(stored) - Number(other) : a < fold(other) ? -1 : a > fold(other) ? 1 : 0
  const members = new Set(
    normal
      .split(',')
      .filter((item) => item !== '')
      .map(fold),
  )
  switch (operator) {
    case '=':
      return a === b
    case '!=':
      return a !== b
    case 'LIKE':
      return stored !== '' && a.includes(b)
    case 'NOT LIKE':
      return !a.includes(b)
    case 'STARTSWITH':
      return a.startsWith(b)
    case 'ENDSWITH':
      return a.endsWith(b)
    case 'IN':
      return members.has(a)
    case 'NOT IN':
      return !members.has(a)
    case 'ISEMPTY':
      return stored === ''
    case 'ISNOTEMPTY':
      return stored !== ''
    case '<':
      return stored !== '' && compare(normal) < 0
    case '<=':
      return stored !== '' && compare(normal) <= 0
    case '>':
      return stored !== '' && compare(normal) > 0
    case '>=':
      return stored !== '' && compare(normal) >= 0
    default: {
      const [from = '', to = ''] = normal.split('@')
      return stored !== '' && compare(from) >= 0 && compare(to) <= 0
    }
  }
}

it('finds what an independent reading of the documentation finds', () => {
  const rows = fc.sample(ticket, 150).map((row, at): Ticket => ({ ...row, correlation_id: String(at) }))
  instance.atomically(() => {
    for (const row of rows) {
      const values = { ...row, assigned_to: idOf(row.assigned_to) }
      instance.records.insert('problem', values, instance.admin, { workflow: false })
    }
  })
  fc.assert(
    fc.property(query, (groups) => {
      const expected = rows.filter((row) => selects(groups, row)).map((row) => row.correlation_id)
      expect(instance.found('problem', encode(groups), 'correlation_id')).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

it('reads any text at all without failing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('', 'short_description', 'assigned_to.', 'JOIN', 'RLQUERY', '^OR'),
      (text, start) => {
        expect(() => instance.records.count('incident', start + text, instance.admin)).not.toThrow()
      },
    ),
    { numRuns: 500 },
  )
})
