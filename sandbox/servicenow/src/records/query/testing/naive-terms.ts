import fc from 'fast-check'

/** A row as the naive evaluator sees it: stored texts, empty for no value. */
export interface NaiveRow {
  readonly short_description: string
  readonly description: string
  readonly order: string
  readonly reassignment_count: string
  readonly state: string
  readonly opened_at: string
  readonly due_date: string
  readonly knowledge: string
  /** User names. */
  readonly assigned_to: string
  readonly opened_by: string
  /** Short descriptions of its problem tasks. */
  readonly tasks: readonly string[]
}

/** A clause as text, and what it means. Undefined: it names nothing there is, and is ignored or empties the result. */
export interface NaiveTerm {
  readonly text: string
  readonly holds: ((row: NaiveRow) => boolean) | undefined
}

/** The people of the tests, by user name; the first asks. */
export interface NaiveUser {
  readonly sysId: string
  readonly name: string
  readonly manager: string
}
export type NaiveUsers = Readonly<Record<string, NaiveUser>>

export const me = 'admin'
/** Noon of a Wednesday: every time below lies far from the borders of days, so that seconds do not matter. */
export const now = Date.parse('2026-06-17T12:00:00Z')
const hour = 3_600_000
const day = 24 * hour
const stored = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
const ms = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)
const times = ['', ...[-400, -40.3, -8.2, -2.1, -1.2, -0.1, 0.2, 1.3, 3.4, 45].map((days) => stored(now + days * day))]
const texts = ['', 'foo', 'FOO bar', 'bar', "o'clock", '100%', 'a_b', 'ünï', 'ca^ret', 'foo vpn']
const numbers = ['', '1', '2', '3', '10']
const people = ['', 'admin', 'abel.tuter', 'beth.anglin']

export const naiveRow: fc.Arbitrary<NaiveRow> = fc.record({
  short_description: fc.constantFrom(...texts),
  description: fc.constantFrom('', 'vpn', 'bar and vpn'),
  order: fc.constantFrom(...numbers),
  reassignment_count: fc.constantFrom(...numbers.slice(1)),
  state: fc.constantFrom('1', '2', '3'),
  opened_at: fc.constantFrom(...times.slice(1)),
  due_date: fc.constantFrom(...times),
  knowledge: fc.constantFrom('', 'true', 'false'),
  assigned_to: fc.constantFrom(...people),
  opened_by: fc.constantFrom(...people.slice(1)),
  tasks: fc.array(fc.constantFrom('foo', 'bar'), { maxLength: 2 }),
})

type Value = (row: NaiveRow) => string
/** The database folds ASCII only. */
const fold = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
const escape = (text: string): string => text.replaceAll('^', '^^')
const term = (text: string, holds: NaiveTerm['holds']): NaiveTerm => ({ text, holds })
const filled = (values: readonly string[]): string[] => values.filter((value) => value !== '')
const any = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** `=`, `!=`, lists and emptiness mean the same whatever the type of a column. */
function sameness(field: string, value: Value, values: readonly string[]): fc.Arbitrary<NaiveTerm> {
  const equal = (row: NaiveRow, other: string): boolean => fold(value(row)) === fold(other)
  const lists = fc.array(fc.constantFrom(...filled(values)), { minLength: 1, maxLength: 3 })
  const listed = values.some((each) => each.includes(',') || each.includes('^')) ? fc.constant(['foo']) : lists
  return fc.oneof(
    fc.constantFrom(...values).map((other) => term(`${field}=${escape(other)}`, (row) => equal(row, other))),
    fc.constantFrom(...values).map((other) => term(`${field}!=${escape(other)}`, (row) => !equal(row, other))),
    listed.map((list) => term(`${field}IN${list.join(',')}`, (row) => list.some((other) => equal(row, other)))),
    listed.map((list) => term(`${field}NOT IN${list.join(',')}`, (row) => !list.some((other) => equal(row, other)))),
    any('ISEMPTY', 'EMPTY', 'EMPTYSTRING').map((name) => term(`${field}${name}`, (row) => value(row) === '')),
    any('ISNOTEMPTY', 'NOTEMPTY').map((name) => term(`${field}${name}`, (row) => value(row) !== '')),
    fc.constant(term(`${field}ANYTHING`, () => true)),
  )
}

/** Parts of a text, blanks before the operator tolerated. */
function parts(field: string, value: Value, values: readonly string[]): fc.Arbitrary<NaiveTerm> {
  const has = (names: readonly string[], holds: (text: string, part: string) => boolean): fc.Arbitrary<NaiveTerm> =>
    fc
      .tuple(any('', ' '), any(...names), any(...filled(values)))
      .map(([blank, name, part]) =>
        term(`${field}${blank}${name}${escape(part)}`, (row) => holds(fold(value(row)), fold(part))),
      )
  return fc.oneof(
    has(['LIKE', 'CONTAINS', '*'], (text, part) => text.includes(part)),
    has(['NOT LIKE', 'DOES NOT CONTAIN', '!*'], (text, part) => !text.includes(part)),
    has(['STARTSWITH'], (text, part) => text.startsWith(part)),
    has(['ENDSWITH', '%'], (text, part) => text.endsWith(part)),
  )
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** Order, which an empty value is never in. */
function order(
  field: string,
  value: Value,
  values: readonly string[],
  compare: (a: string, b: string) => number,
): fc.Arbitrary<NaiveTerm> {
  const one = fc.constantFrom(...filled(values))
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...Object.keys(comparisons)), one)
      .map(([symbol, other]) =>
        term(
          `${field}${symbol}${other}`,
          (row) => value(row) !== '' && comparisons[symbol]?.(compare(value(row), other)) === true,
        ),
      ),
    fc
      .tuple(one, one)
      .map(([from, to]) =>
        term(
          `${field}BETWEEN${from}@${to}`,
          (row) => value(row) !== '' && compare(value(row), from) >= 0 && compare(value(row), to) <= 0,
        ),
      ),
  )
}

/** Two columns of the same row. */
const columns: fc.Arbitrary<NaiveTerm> = fc.oneof(
  fc.constant(term('assigned_toSAMEASopened_by', (row) => row.assigned_to === row.opened_by)),
  fc.constant(term('assigned_toNSAMEASopened_by', (row) => row.assigned_to !== row.opened_by)),
  fc.constantFrom(...(['GT_FIELD', 'LT_FIELD', 'GT_OR_EQUALS_FIELD', 'LT_OR_EQUALS_FIELD'] as const)).map((name) => {
    const symbol = `${name.startsWith('GT') ? '>' : '<'}${name.includes('EQUALS') ? '=' : ''}`
    return term(
      `order${name}reassignment_count`,
      (row) => row.order !== '' && comparisons[symbol]?.(Number(row.order) - Number(row.reassignment_count)) === true,
    )
  }),
  fc.tuple(any('MORETHAN', 'LESSTHAN'), any('before', 'after'), any(1, 3)).map(([name, side, days]) =>
    term(`due_date${name}opened_at@day@${side}@${days}`, (row) => {
      const gap = (ms(row.due_date) - ms(row.opened_at)) * (side === 'after' ? 1 : -1)
      if (row.due_date === '') return false
      return name === 'MORETHAN' ? gap > days * day : gap >= 0 && gap < days * day
    }),
  ),
)

const within = (row: NaiveRow, from: number, to: number): boolean =>
  row.due_date !== '' && ms(row.due_date) >= from && ms(row.due_date) <= to
const midnight = Math.floor(now / day) * day
const dayOf = (offset: number): readonly [number, number] => [
  midnight + offset * day,
  midnight + offset * day + day - 1000,
]
const called = (name: string): string => `javascript:gs.${name}`

/** Times beside now. */
const relative: fc.Arbitrary<NaiveTerm> = fc.oneof(
  fc.tuple(any('ON', 'NOTON'), any(-2, -1, 0, 1)).map(([name, offset]) => {
    const [from, to] = dayOf(offset)
    const text = stored(from).slice(0, 10)
    return term(`due_date${name}${text}`, (row) => within(row, from, to) === (name === 'ON'))
  }),
  fc.tuple(any('ON', 'NOTON'), any('Today', 'Yesterday')).map(([name, label]) => {
    const ends = `${label}@${called(`beginningOf${label}()`)}@${called(`endOf${label}()`)}`
    const [from, to] = dayOf(label === 'Today' ? 0 : -1)
    return term(`due_date${name}${ends}`, (row) => within(row, from, to) === (name === 'ON'))
  }),
  fc
    .tuple(any('GT', 'GE', 'LT', 'LE'), any('hour', 'dayofweek'), any('ago', 'ahead'), any(1, 5))
    .map(([name, unit, side, count]) => {
      const at = now + count * (unit === 'hour' ? hour : day) * (side === 'ago' ? -1 : 1)
      const [from, to] = name.startsWith('G') ? [at, Infinity] : [-Infinity, at]
      return term(`due_dateRELATIVE${name}@${unit}@${side}@${count}`, (row) => within(row, from, to))
    }),
  any(1, 2).map((count) => {
    const [from, to] = dayOf(-count)
    return term(`due_dateRELATIVEEE@dayofweek@ago@${count}`, (row) => within(row, from, to))
  }),
  any(-3, 0, 2, 41).map((count) =>
    term(`due_date>=${called(`daysAgoStart(${count})`)}`, (row) => within(row, dayOf(-count)[0], Infinity)),
  ),
  any(-3, 0, 2, 41).map((count) =>
    term(`due_date<=${called(`daysAgoEnd(${count})`)}`, (row) => within(row, -Infinity, dayOf(-count)[1])),
  ),
  fc.constant(
    term(`due_dateBETWEEN${called('daysAgoStart(9)')}@${called('endOfToday()')}`, (row) =>
      within(row, dayOf(-9)[0], dayOf(0)[1]),
    ),
  ),
  fc.constant(
    term(`due_date<${called("dateGenerate('2026-06-16','start')")}`, (row) =>
      within(row, -Infinity, Date.parse('2026-06-15T23:59:59Z')),
    ),
  ),
  any(...['monday', 'tuesday', 'thursday'].entries()).map(([index, name]) => {
    const weekday = [1, 2, 4][index]
    const text = `due_dateDATEPART${name}@${called(`datePart('dayofweek','${name}','EE')`)}`
    return term(text, (row) => row.due_date !== '' && new Date(ms(row.due_date)).getUTCDay() === weekday)
  }),
)

/** References by id, by what people see, by way of other records, and the one who asks. */
function references(users: NaiveUsers): fc.Arbitrary<NaiveTerm> {
  const of = (userName: string): NaiveUser => users[userName] ?? { sysId: '', name: '', manager: '' }
  const id: Value = (row) => of(row.assigned_to).sysId
  const names = Object.values(users).map(({ name }) => name)
  return fc.oneof(
    sameness(
      'assigned_to',
      id,
      people.map((name) => of(name).sysId),
    ),
    parts('assigned_to', (row) => of(row.assigned_to).name, [...names, 'el', 'a']),
    sameness('assigned_to.user_name', (row) => row.assigned_to, people),
    parts('assigned_to.user_name', (row) => row.assigned_to, people),
    sameness('assigned_to.manager.user_name', (row) => of(row.assigned_to).manager, people),
    any(`=${called('getUserID()')}`, 'DYNAMIC90d1921e5f510100a9ad2572f2b477fe').map((rest) =>
      term(`assigned_to${rest}`, (row) => row.assigned_to === me),
    ),
    fc.constant(term(`assigned_to.user_name=${called('getUserName()')}`, (row) => row.assigned_to === me)),
  )
}

/** Words anywhere in the row's texts. */
const search: fc.Arbitrary<NaiveTerm> = fc
  .tuple(any('', 'GOTO'), any(['vpn'], ['foo'], ['bar', 'vpn'], ['VPN', 'foo']))
  .map(([start, words]) =>
    term(`${start}123TEXTQUERY321=${words.join(' ')}`, (row) =>
      words.every((word) => fold(`${row.short_description}\n${row.description}`).includes(fold(word))),
    ),
  )

/** Records that point here, counted. */
const related: fc.Arbitrary<NaiveTerm> = fc
  .tuple(any('=', '!=', '<', '<=', '>', '>='), any(0, 1, 2), any(undefined, 'foo', 'bar'))
  .map(([symbol, count, text]) => {
    const compare: Readonly<Record<string, (found: number) => boolean>> = {
      ...Object.fromEntries(
        Object.entries(comparisons).map(([each, test]) => [each, (found: number) => test(found - count)]),
      ),
      '=': (found) => found === count,
      '!=': (found) => found !== count,
    }
    const inner = text === undefined ? '' : `,m2m^short_description=${text}`
    return term(
      `RLQUERYproblem_task.problem,${symbol}${count}${inner}^ENDRLQUERY`,
      (row) => compare[symbol]?.(row.tasks.filter((task) => text === undefined || task === text).length) === true,
    )
  })

/** What names no field, no operator or no script there is. */
const invalid: fc.Arbitrary<NaiveTerm> = fc
  .constantFrom(
    'bogus=1',
    'bogusISEMPTY',
    'assigned_to.bogus=1',
    'order.name=1',
    'AAAA=BBBB',
    'short_description',
    'orderRELATIVEGT@hour@ago@1',
    'stateVALCHANGES',
    'short_descriptionSAMEASbogus',
    `state=${called('eval("1")')}`,
    'RLQUERYnope.problem,>0^ENDRLQUERY',
  )
  .map((text) => term(text, undefined))

const numeric = (a: string, b: string): number => Number(a) - Number(b)
const alphabetic = (a: string, b: string): number => (fold(a) < fold(b) ? -1 : fold(a) > fold(b) ? 1 : 0)

export function naiveTerm(users: NaiveUsers): fc.Arbitrary<NaiveTerm> {
  const plain = texts.filter((text) => !text.includes('^'))
  return fc.oneof(
    sameness('short_description', (row) => row.short_description, texts),
    parts('short_description', (row) => row.short_description, texts),
    order('short_description', (row) => row.short_description, plain, alphabetic),
    sameness('order', (row) => row.order, numbers),
    order('order', (row) => row.order, numbers, numeric),
    sameness('state', (row) => row.state, ['1', '2', '3']),
    sameness('due_date', (row) => row.due_date, times),
    order(
      'due_date',
      (row) => row.due_date,
      times,
      (a, b) => ms(a) - ms(b),
    ),
    any('true', '1', 'TRUE').map((yes) => term(`knowledge=${yes}`, (row) => row.knowledge === 'true')),
    any('true', '1').map((yes) => term(`knowledge!=${yes}`, (row) => row.knowledge !== 'true')),
    any('false', '0').map((no) => term(`knowledge=${no}`, (row) => row.knowledge === 'false')),
    any('task', 'problem').map((name) => term(`sys_class_nameINSTANCEOF${name}`, () => true)),
    fc.constant(term('sys_class_nameINSTANCEOFincident', () => false)),
    fc.constant(term('GOTOstate=2', (row) => row.state === '2')),
    fc.constant(term('short_descriptionMATCH_PATfoo*', (row) => fold(row.short_description).startsWith('foo'))),
    columns,
    relative,
    references(users),
    search,
    related,
    invalid,
  )
}
