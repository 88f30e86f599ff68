import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches, planRules, type Rule, type RuleAction } from './rule.ts'

function action(over: Partial<RuleAction> = {}): RuleAction {
  return {
    id: 'AdminMFAV2',
    category: 'identity',
    product: 'Microsoft Entra ID',
    points: 2,
    maxPoints: 10,
    status: 'to-address',
    regressed: false,
    ...over,
  }
}

function rule(over: Partial<Rule> = {}): Rule {
  return {
    id: 'r1',
    mode: 'on',
    conditions: { categories: [], products: [], minMissingPoints: 0, regressedOnly: false },
    order: { kind: 'incident', priority: 2, dueInDays: 14, fields: {} },
    capPerDay: 10,
    ...over,
  }
}

describe('a rule is about', () => {
  const conditions = rule().conditions

  it.each<[string, Partial<RuleAction>, Partial<typeof conditions>, boolean]>([
    ['any action to address without conditions', {}, {}, true],
    ['its categories', {}, { categories: ['identity', 'data'] }, true],
    ['no other category', {}, { categories: ['data'] }, false],
    ['no unclassified action when categories are named', { category: null }, { categories: ['data'] }, false],
    ['its products', {}, { products: ['Microsoft Entra ID'] }, true],
    ['no other product', {}, { products: ['Exchange Online'] }, false],
    ['actions missing enough points', {}, { minMissingPoints: 8 }, true],
    ['none missing fewer', {}, { minMissingPoints: 8.5 }, false],
    ['regressed ones', { regressed: true }, { regressedOnly: true }, true],
    ['none that did not regress', {}, { regressedOnly: true }, false],
    ['nothing completed', { status: 'completed', points: 10 }, {}, false],
    ['nothing whose risk was accepted', { status: 'risk-accepted' }, {}, false],
    ['nothing whose maximum is not known', { maxPoints: null }, {}, false],
  ])('%s', (_name, over, wanted, expected) => {
    expect(matches({ ...conditions, ...wanted }, action(over))).toBe(expected)
  })
})

describe('planning', () => {
  const actions = ['a', 'b', 'c'].map((id) => action({ id }))
  const decisions = (rules: Rule[], open: string[] = [], made: Array<[string, number]> = []) =>
    planRules(rules, actions, new Set(open), new Map(made)).map(
      (order) => `${order.ruleId} ${order.actionId} ${order.decision}`,
    )

  it('orders a ticket for each action without an open one', () => {
    expect(decisions([rule()], ['b'])).toEqual(['r1 a order', 'r1 b open-ticket', 'r1 c order'])
  })

  it('knows an open cause whatever its case', () => {
    expect(planRules([rule()], [action({ id: 'ADMIN' })], new Set(['admin']), new Map())[0]?.decision).toBe(
      'open-ticket',
    )
  })

  it('stops at the cap of the day, counting what was made before', () => {
    expect(decisions([rule({ capPerDay: 3 })], [], [['r1', 2]])).toEqual([
      'r1 a order',
      'r1 b over-cap',
      'r1 c over-cap',
    ])
  })

  it('leaves an action to the first rule that orders it', () => {
    expect(decisions([rule({ capPerDay: 1 }), rule({ id: 'r2' })])).toEqual([
      'r1 a order',
      'r1 b over-cap',
      'r1 c over-cap',
      'r2 a open-ticket',
      'r2 b order',
      'r2 c order',
    ])
  })

  it('takes nothing away from others while in preview, and does nothing when off', () => {
    expect(decisions([rule({ mode: 'preview' }), rule({ id: 'r2', mode: 'off' }), rule({ id: 'r3' })])).toEqual([
      'r1 a order',
      'r1 b order',
      'r1 c order',
      'r3 a order',
      'r3 b order',
      'r3 c order',
    ])
  })

  it('never orders two tickets for one cause, nor more than the cap', () => {
    const ids = fc.constantFrom('a', 'B', 'b', 'c', 'd')
    const someActions = fc.uniqueArray(
      ids.map((id) => action({ id })),
      { selector: ({ id }) => id.toLowerCase() },
    )
    const someRules = fc.array(fc.record({ capPerDay: fc.integer({ min: 1, max: 3 }) }), { maxLength: 4 })
    fc.assert(
      fc.property(someActions, someRules, fc.uniqueArray(fc.constantFrom('a', 'b')), (few, caps, open) => {
        const rules = caps.map(({ capPerDay }, index) => rule({ id: `r${index}`, capPerDay }))
        const ordered = planRules(rules, few, new Set(open), new Map()).filter(({ decision }) => decision === 'order')
        const causes = ordered.map(({ actionId }) => actionId.toLowerCase())
        expect(new Set(causes).size).toBe(causes.length)
        expect(open.filter((cause) => causes.includes(cause))).toEqual([])
        for (const { id, capPerDay } of rules) {
          expect(ordered.filter(({ ruleId }) => ruleId === id).length).toBeLessThanOrEqual(capPerDay)
        }
      }),
    )
  })
})
