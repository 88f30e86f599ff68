import { type TicketEvent, TicketEventType } from '@scorelink/contracts'
import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFormatters } from '../../../format/format.ts'
import { en } from '../../../i18n/en.ts'
import { nl } from '../../../i18n/nl.ts'
import { eventText } from './event-text.ts'

const i18n = createInstance()
const formatters = createFormatters('en', 'Europe/Amsterdam')

beforeAll(async () => {
  const resources = { en: { translation: en }, nl: { translation: nl } }
  await i18n.init({ lng: 'en', resources, interpolation: { escapeValue: false } })
})

function event(type: TicketEventType, details: TicketEvent['details'] = {}, over: Partial<TicketEvent> = {}) {
  const actor = { kind: 'scorelink', name: null } as const
  return { id: '1', ticketId: 't', at: '2026-11-25T10:00:00Z', type, actor, cause: 'feed', details, ...over } as const
}
const sentences = (type: TicketEventType, details?: TicketEvent['details'], over?: Partial<TicketEvent>) =>
  eventText(event(type, details, over), i18n.getFixedT('en'), formatters).sentences
const told = (type: TicketEventType, details: TicketEvent['details']) =>
  eventText(event(type, details), i18n.getFixedT('en'), formatters)

describe('what an event says', () => {
  it.each(
    TicketEventType.options.flatMap((type) => [
      ['en', type],
      ['nl', type],
    ]),
  )('in %s: %s is a whole sentence, even without details', (language, type) => {
    const { sentences: said } = eventText(
      event(TicketEventType.parse(type)),
      i18n.getFixedT(language ?? ''),
      formatters,
    )
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^\p{Lu}.*[^.{}]\.$/u)
    expect(said[0]).not.toMatch(/timeline\.|\{\{/)
  })

  it.each<[TicketEventType, TicketEvent['details'], string[]]>([
    ['shared', { kind: 'incident', priority: 2 }, ['Shared as Incident, priority 2 - High.']],
    [
      'shared',
      { kind: 'incident', priority: 2, missingTemplates: ['Intake'] },
      ['Shared as Incident, priority 2 - High.', 'Went without the template Intake, which ServiceNow did not offer.'],
    ],
    [
      'mended',
      { before: { name: 'A', priority: 3 }, after: { name: 'B', priority: 3 } },
      ['Changed what is sent: name.'],
    ],
    ['mended', { before: { fields: {} }, after: { fields: { u_a: '1' } } }, ['Changed what is sent: further columns.']],
    [
      'mended',
      { before: { fields: { u_a: '1', u_b: '2' } }, after: { fields: { u_b: '2', u_a: '1' } } },
      ['Looked over what is sent, and changed nothing.'],
    ],
    ['mended', { before: { name: 'A' }, after: { name: 'A' } }, ['Looked over what is sent, and changed nothing.']],
    ['delivered', { number: 'CHG0030001', attempts: 1 }, ['It stands in ServiceNow as CHG0030001.']],
    [
      'changed',
      { state: { before: 'New', after: 'In Progress', phase: 'in-progress' } },
      ['State: from New to In Progress.'],
    ],
    ['changed', { state: { before: 'New', after: 'New', phase: 'done' } }, ['State New now means: Done.']],
    [
      'changed',
      { priority: { before: null, after: '1' }, dueDate: { before: '2026-12-01T22:59:59.000Z', after: null } },
      ['Priority in ServiceNow: 1 - Critical.', 'Due date in ServiceNow is as it was sent again.'],
    ],
    [
      'changed',
      { dueDate: { before: null, after: '2026-11-30T23:00:00.000Z' } },
      ['Due date in ServiceNow: Dec 1, 2026, 12:00 AM.'],
    ],
    ['changed', { dueDate: { before: '2026-11-30', after: '2026-12-01' } }, ['Due date in ServiceNow: Dec 1, 2026.']],
    ['changed', { dueDate: { before: '2026-11-30', after: '' } }, ['No due date in ServiceNow any more.']],
    [
      'changed',
      { name: { before: 'A', after: 'B' }, description: {}, priority: { before: '4', after: '5' } },
      ['Name in ServiceNow: B.', 'The description was changed in ServiceNow.', 'Priority in ServiceNow: 5 - Planning.'],
    ],
    ['comment-received', { kind: 'work-note' }, ['A work note was written in ServiceNow.']],
    ['moved', { table: 'problem' }, ['The record moved in ServiceNow, to the table problem.']],
    ['linked', { before: 'INC1', number: 'INC2' }, ['Linked to INC2 in place of INC1.']],
    ['linked', { before: 'INC2', number: 'INC2' }, ['Linked to INC2.']],
    ['recreated', { deleted: 'INC1' }, ['Asked for a new record in place of INC1.']],
    [
      'verification-changed',
      { before: 'open', verification: 'points-reached', evidence: { day: '2026-11-25', points: 9, maxPoints: 9 } },
      ['Verification: Points reached, by the score of Nov 25, 2026 with 9/9 points.'],
    ],
    ['closure-failed', { reason: 'no-such-state' }, ['ServiceNow has no state that fits, so nothing was changed.']],
  ])('%s %o', (type, details, said) => {
    expect(sentences(type, details)).toEqual(said)
  })

  it('names the rule behind a ticket that nobody shared', () => {
    expect(sentences('shared', { kind: 'change', priority: 3 }, { cause: 'rule' })[0]).toMatch(/^Ordered by a rule/)
  })

  it('keeps the words of ServiceNow, the code to explain and the way to the successor apart', () => {
    expect(told('refused', { code: 'SERVICENOW_REFUSED', said: 'Data Policy Exception' })).toMatchObject({
      quote: 'Data Policy Exception',
      code: 'SERVICENOW_REFUSED',
    })
    expect(told('resolved-by-evidence', { note: 'Points reached' })).toMatchObject({ quote: 'Points reached' })
    expect(told('closure-failed', { reason: 'no-such-state' }).code).toBeUndefined()
    expect(told('succeeded', { successorId: 't2' }).successorId).toBe('t2')
    expect(told('deleted', { happenedAt: '2026-11-20T10:00:00.000Z' }).happenedAt).toBe('2026-11-20T10:00:00.000Z')
  })
})
