import { describe, expect, it } from 'vitest'
import { checkAgainstForm, tally, type DraftedTicket, type FormColumn, type TicketForm } from './ticket-form.ts'

function column(over: Partial<FormColumn>): FormColumn {
  return { column: 'u_cost_centre', label: 'Cost centre', maxLength: 40, mandatory: null, when: '', ...over }
}

function form(over: Partial<TicketForm> = {}): TicketForm {
  return { columns: [], groups: [], priorities: [], lists: [], templates: [], labels: {}, unknown: [], ...over }
}

function categories(closed = true): Pick<TicketForm, 'lists'> {
  return { lists: [{ column: 'category', label: 'Category', closed, choices: [{ value: 'net', label: 'Network' }] }] }
}

const ticket: DraftedTicket = {
  kind: 'incident',
  name: 'Name',
  description: 'Text',
  priority: 2,
  dueDate: null,
  fields: {},
}

describe('a ticket held against the form', () => {
  it.each<[string, Partial<TicketForm>, Partial<DraftedTicket>, object[]]>([
    ['fits a form that asks for nothing', {}, {}, []],
    [
      'lacks a column that a data policy always wants',
      { columns: [column({ mandatory: 'data-policy' })] },
      {},
      [{ field: 'fields.u_cost_centre', severity: 'error', reason: 'mandatory' }],
    ],
    [
      'may lack a column that a data policy wants now and then',
      { columns: [column({ mandatory: 'data-policy', when: 'category=network' })] },
      {},
      [{ field: 'fields.u_cost_centre', severity: 'warning', reason: 'mandatory' }],
    ],
    [
      'may lack what only forms insist on',
      { columns: [column({ mandatory: 'dictionary' })] },
      {},
      [{ field: 'fields.u_cost_centre', severity: 'warning' }],
    ],
    ['has it', { columns: [column({ mandatory: 'data-policy' })] }, { fields: { u_cost_centre: '42' } }, []],
    [
      'lacks a due date that is wanted',
      { columns: [column({ column: 'due_date', label: 'Due date', mandatory: 'data-policy' })] },
      {},
      [{ field: 'dueDate', severity: 'error' }],
    ],
    [
      'fills priority, impact and urgency',
      { columns: [column({ column: 'impact', mandatory: 'data-policy' })] },
      {},
      [],
    ],
    [
      'has a name too long for this instance',
      { columns: [column({ column: 'short_description', maxLength: 80 })] },
      { name: 'x'.repeat(81) },
      [{ field: 'name', severity: 'error', reason: 'too-long', maxLength: 80 }],
    ],
    [
      'names a group the instance does not have',
      { groups: [{ value: 'a'.repeat(32), label: 'Network' }] },
      { fields: { assignment_group: 'Netwrok' } },
      [{ field: 'fields.assignment_group', reason: 'unknown-group' }],
    ],
    [
      'names a group by its name',
      { groups: [{ value: 'a'.repeat(32), label: 'Network' }] },
      { fields: { assignment_group: 'Network' } },
      [],
    ],
    [
      'is not judged by groups that could not be read',
      { unknown: ['groups'] },
      { fields: { assignment_group: 'Network' } },
      [],
    ],
    ['has one of the choices', categories(), { fields: { category: 'net' } }, []],
    ['leaves a column with choices empty', categories(), { fields: { category: '' } }, []],
    [
      'has a value that the instance does not offer, were it the label of a choice',
      categories(),
      { fields: { category: 'Network' } },
      [{ field: 'fields.category', severity: 'warning', reason: 'not-a-choice', label: 'Network' }],
    ],
    ['has a value of its own where the list only suggests', categories(false), { fields: { category: 'mine' } }, []],
    [
      'is not judged by choices that could not be read',
      { ...categories(), unknown: ['choices'] },
      { fields: { category: 'mine' } },
      [],
    ],
    [
      'has a priority that no impact and urgency give',
      { priorities: [{ impact: '1', urgency: '1', priority: '1' }] },
      {},
      [{ field: 'priority', reason: 'no-such-priority' }],
    ],
  ])('%s', (_name, over, change, expected) => {
    expect(checkAgainstForm(form(over), { ...ticket, ...change })).toMatchObject(expected)
  })
})

describe('what is said of several tickets', () => {
  it('stands there once, with the number of tickets, the most frequent first', () => {
    const cost = { severity: 'error', reason: 'mandatory', label: 'Cost centre', maxLength: null } as const
    const [lacking, long] = [
      { ...cost, field: 'fields.u_cost_centre' },
      { ...cost, field: 'name', reason: 'too-long', maxLength: 40 } as const,
    ]
    expect(tally([[lacking], [long, lacking], []])).toEqual([
      { ...lacking, tickets: 2 },
      { ...long, tickets: 1 },
    ])
  })
})
