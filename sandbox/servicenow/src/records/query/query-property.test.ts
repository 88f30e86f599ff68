import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'
import { me, naiveRow, naiveTerm, now, type NaiveRow, type NaiveTerm, type NaiveUsers } from './testing/naive-terms.ts'

// An evaluator of its own, written from the documentation and over plain objects, to disagree with the SQL one.

/** Terms of a group, each joined to the one before by `^OR` or `^`. */
type Group = ReadonlyArray<NaiveTerm & { readonly or: boolean }>
interface Order {
  readonly field: string
  readonly descending: boolean
  readonly by: (row: NaiveRow) => string | number
}

const managers: Readonly<Record<string, string>> = { 'abel.tuter': 'beth.anglin', 'beth.anglin': 'admin' }
let instance: TestInstance
let users: NaiveUsers
let rows: readonly (NaiveRow & { readonly key: string })[]

beforeAll(() => {
  instance = testInstance()
  instance.advanceClock(now - instance.now())
  const person = (name: string) => instance.records.get('sys_user', instance.as(name).sysId) ?? {}
  users = Object.fromEntries(
    [me, 'abel.tuter', 'beth.anglin'].map((name) => {
      const { sys_id: sysId = '', name: shown = '' } = person(name)
      return [name, { sysId, name: shown, manager: managers[name] ?? '' }]
    }),
  )
  for (const [name, manager] of Object.entries(managers)) {
    instance.update('sys_user', users[name]?.sysId ?? '', { manager: users[manager]?.sysId ?? '' })
  }
  rows = fc.sample(naiveRow, 120).map((row, at) => ({ ...row, key: String(at) }))
  instance.atomically(() => {
    for (const row of rows) store(row)
  })
})
afterAll(() => instance.remove())

function store({ key, tasks, assigned_to: assigned, opened_by: opener, ...values }: (typeof rows)[number]): void {
  const quiet = { workflow: false }
  const references = { assigned_to: users[assigned]?.sysId ?? '', opened_by: users[opener]?.sysId ?? '' }
  const record = { ...values, ...references, correlation_id: key }
  const problem = instance.records.insert('problem', record, instance.admin, quiet)['sys_id'] ?? ''
  for (const task of tasks) {
    instance.records.insert('problem_task', { problem, short_description: task }, instance.admin, quiet)
  }
}

const group = (term: fc.Arbitrary<NaiveTerm>): fc.Arbitrary<Group> =>
  fc.array(
    fc.tuple(term, fc.boolean()).map(([each, or]) => ({ ...each, or })),
    { minLength: 1, maxLength: 5 },
  )

const orders: fc.Arbitrary<Order[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom<ReadonlyArray<readonly [string, Order['by']]>[number]>(
        ['short_description', (row) => row.short_description.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())],
        ['order', (row) => (row.order === '' ? -1 : Number(row.order))],
        ['due_date', (row) => row.due_date],
        ['assigned_to', (row) => (users[row.assigned_to]?.name ?? '').toLowerCase()],
      ),
      fc.boolean(),
    )
    .map(([[field, by], descending]) => ({ field, by, descending })),
  { maxLength: 2 },
)

const encodeGroup = (terms: Group): string =>
  terms.map(({ text, or }, at) => (at === 0 ? text : `${or ? '^OR' : '^'}${text}`)).join('')

function selects(groups: readonly Group[], row: NaiveRow, invalidEmpties: boolean): boolean {
  return groups.some((terms) => {
    const alternatives: NaiveTerm[][] = []
    for (const [at, each] of terms.entries()) {
      if (each.or && at > 0) alternatives.at(-1)?.push(each)
      else alternatives.push([each])
    }
    if (invalidEmpties && terms.some(({ holds }) => holds === undefined)) return false
    return alternatives.every((list) => {
      const known = list.flatMap(({ holds }) => holds ?? [])
      return known.length === 0 || known.some((holds) => holds(row))
    })
  })
}

function sorted(found: typeof rows, by: readonly Order[]): typeof rows {
  return found.toSorted((a, b) => {
    for (const { by: valueOf, descending } of by) {
      const [left, right] = [valueOf(a), valueOf(b)]
      if (left !== right) return left < right === descending ? 1 : -1
    }
    return 0
  })
}

/** Everything a query may hold, put together as clients do: orders anywhere, carets around, an end. */
function queriesFind(invalidEmpties: boolean) {
  const groups = fc.array(group(naiveTerm(users)), { minLength: 1, maxLength: 3 })
  const ending = fc.constantFrom('', '^', '^EQ', '^123TEXTINDEXGROUP321=tasks')
  return fc.property(groups, orders, fc.boolean(), fc.constantFrom('', '^'), ending, (terms, by, first, start, end) => {
    const order = by.map(({ field, descending }) => `ORDERBY${descending ? 'DESC' : ''}${field}`).join('^')
    const wanted = terms.map(encodeGroup).join('^NQ')
    const parts = (first ? [order, wanted] : [wanted, order]).filter((part) => part !== '')
    const expected = sorted(
      rows.filter((row) => selects(terms, row, invalidEmpties)),
      by,
    )
    const found = instance.found('problem', start + parts.join('^') + end, 'correlation_id')
    expect(found).toEqual(expected.map(({ key }) => key))
  })
}

it('finds what an independent reading of the documentation finds', () => {
  expect(() => fc.assert(queriesFind(false), { numRuns: 800 })).not.toThrow()
})

it('finds nothing by a query with a clause that names nothing, where the instance says so', () => {
  const name = 'glide.invalid_query.returns_no_rows'
  instance.applySeed({ properties: { [name]: 'true' } })
  expect(() => fc.assert(queriesFind(true), { numRuns: 200 })).not.toThrow()
  instance.applySeed({ properties: { [name]: 'false' } })
})

it('unites queries that begin at different places', () => {
  const beginning = fc.tuple(fc.constantFrom('>', '>='), fc.integer({ min: 1, max: 10 }))
  const begun = fc.tuple(beginning, group(naiveTerm(users))).map(([[symbol, least], terms]): Group => {
    const holds = ({ order }: NaiveRow) =>
      order !== '' && (symbol === '>' ? Number(order) > least : Number(order) >= least)
    return [{ text: `order${symbol}${least}`, holds, or: false }, ...terms.map((each) => ({ ...each, or: false }))]
  })
  fc.assert(
    fc.property(fc.array(begun, { minLength: 2, maxLength: 3 }), (groups) => {
      const expected = rows.filter((row) => selects(groups, row, false)).map(({ key }) => key)
      expect(instance.found('problem', groups.map(encodeGroup).join('^NQ'), 'correlation_id')).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

it('joins rows of another table', () => {
  const condition = fc.constantFrom<ReadonlyArray<readonly [string, (name: string) => boolean]>[number]>(
    ['', () => true],
    ['!user_name=abel.tuter', (name) => name === 'abel.tuter'],
    ['!user_nameLIKEth^manager.user_name=admin', (name) => name === 'beth.anglin'],
    ['!user_nameLIKEa^ORuser_nameLIKEb^managerISEMPTY', (name) => name === me],
  )
  fc.assert(
    fc.property(group(naiveTerm(users)), condition, (terms, [where, wanted]) => {
      const query = `${encodeGroup(terms)}^JOINproblem.assigned_to=sys_user.sys_id${where}^ORDERBYcorrelation_id`
      const expected = rows.filter((row) => row.assigned_to !== '' && wanted(row.assigned_to))
      const keys = expected.filter((row) => selects([terms], row, false)).map(({ key }) => key)
      expect(instance.found('problem', query, 'correlation_id').toSorted()).toEqual(keys.toSorted())
    }),
    { numRuns: 150 },
  )
})

it('counts what it finds, and finds it page by page', () => {
  fc.assert(
    fc.property(group(naiveTerm(users)), fc.integer({ min: 1, max: 50 }), (terms, size) => {
      const query = encodeGroup(terms)
      const whole = instance.found('problem', query, 'correlation_id')
      expect(instance.records.count('problem', query, instance.admin)).toBe(whole.length)
      const pages: string[] = []
      for (let offset = 0; offset < whole.length; offset += size) {
        const page = instance.records.find('problem', { query, limit: size, offset }, instance.admin)
        pages.push(...page.map((row) => row['correlation_id'] ?? ''))
      }
      expect(pages).toEqual(whole)
    }),
    { numRuns: 100 },
  )
})

function keysetPages(filter: string, limit: number): string[] {
  const shown: string[] = []
  let where = `${filter}^due_dateISNOTEMPTY`
  for (;;) {
    const query = `${where}^ORDERBYdue_date^ORDERBYsys_id`
    const page = instance.records.find('problem', { query, limit }, instance.admin)
    shown.push(...page.map((row) => row['correlation_id'] ?? ''))
    const last = page.at(-1)
    if (last === undefined) return shown
    const [time, id] = [last['due_date'] ?? '', last['sys_id'] ?? '']
    where = `${filter}^due_date>${time}^NQ${filter}^due_date=${time}^sys_id>${id}`
  }
}

it('pages by a key of two columns without missing a row or showing one twice', () => {
  fc.assert(
    fc.property(group(naiveTerm(users)), fc.integer({ min: 7, max: 40 }), (terms, limit) => {
      const expected = rows.filter((row) => row.due_date !== '' && selects([terms], row, false))
      expect(keysetPages(encodeGroup(terms), limit).toSorted()).toEqual(expected.map(({ key }) => key).toSorted())
    }),
    { numRuns: 60 },
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
