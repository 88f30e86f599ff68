import { createInstance } from 'i18next'
import { expect, it } from 'vitest'
import { en } from '../../../i18n/en.ts'
import { ruleSentence } from './rule-sentence.ts'

it('reads a rule aloud, with the group that gets its tickets', async () => {
  const i18n = createInstance()
  const t = await i18n.init({ lng: 'en', resources: { en: { translation: en } } })
  const rule = {
    conditions: { categories: ['identity' as const], products: [], minMissingPoints: 3, regressedOnly: true },
    order: { kind: 'incident' as const, priority: 2 as const, dueInDays: 14, fields: {} },
    capPerDay: 5,
  }
  const start =
    'Every action in Identity worth 3 points or more that regressed: Incident, priority 2 - High, due in 14 days'
  expect(ruleSentence(rule, '', t)).toBe(`${start}, at most 5 a day.`)
  expect(ruleSentence(rule, 'Network', t)).toBe(`${start}, to Network, at most 5 a day.`)
})
