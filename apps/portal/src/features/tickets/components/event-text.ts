import { Phase, RecordPriority, type TicketEvent, TicketKind, Verification } from '@scorelink/contracts'
import type { TFunction } from 'i18next'
import type { Formatters } from '../../../format/format.ts'

/** What an event of the timeline says, in words. */
export type EventText = {
  /** Readable without anything else. */
  sentences: string[]
  /** Words of ServiceNow, or the note left there; not translated. */
  quote: string | undefined
  /** Code of the error behind it, whose explanation the API has. */
  code: string | undefined
  /** When ServiceNow says that it happened; it may have been noticed long after. */
  happenedAt: string | undefined
  /** The ticket that took over. */
  successorId: string | undefined
}

type Details = TicketEvent['details']

export function eventText(event: TicketEvent, t: TFunction, formatters: Formatters): EventText {
  const { details } = event
  const reason = textIn(details, 'code') ?? textIn(details, 'reason')
  return {
    sentences: sentencesOf(event, t, formatters),
    quote: textIn(details, 'said') ?? textIn(details, 'note'),
    code: reason !== undefined && /^[A-Z][A-Z0-9_]+$/.test(reason) ? reason : undefined,
    happenedAt: textIn(details, 'happenedAt'),
    successorId: textIn(details, 'successorId'),
  }
}

function sentencesOf({ type, cause, details }: TicketEvent, t: TFunction, formatters: Formatters): string[] {
  switch (type) {
    case 'shared':
      return [
        t(cause === 'rule' ? 'timeline.event.ordered' : 'timeline.event.shared', sharedAs(details, t)),
        ...textsIn(details, 'missingTemplates').map((template) => t('timeline.event.withoutTemplate', { template })),
      ]
    case 'mended':
      return [mended(details, t)]
    case 'delivered':
      return [t('timeline.event.delivered', { number: textIn(details, 'number') ?? '–' })]
    case 'changed': {
      const changes = changesIn(details, t, formatters)
      return changes.length === 0 ? [t('timeline.event.changed')] : changes
    }
    case 'found-again':
      return [t('timeline.event.found-again'), ...changesIn(details, t, formatters)]
    case 'comment-received':
      return [t(isWorkNote(details) ? 'timeline.event.work-note-received' : 'timeline.event.comment-received')]
    case 'comment-sent':
      return [t(isWorkNote(details) ? 'timeline.event.work-note-sent' : 'timeline.event.comment-sent')]
    case 'comment-refused':
      return [t(isWorkNote(details) ? 'timeline.event.work-note-refused' : 'timeline.event.comment-refused')]
    case 'moved': {
      const table = textIn(details, 'table')
      return [table === undefined ? t('timeline.event.moved') : t('timeline.event.movedTo', { table })]
    }
    case 'linked':
      return [linked(details, t)]
    case 'recreated': {
      const number = textIn(details, 'deleted')
      return [number === undefined ? t('timeline.event.recreatedUnknown') : t('timeline.event.recreated', { number })]
    }
    case 'verification-changed':
      return [verified(details, t, formatters)]
    case 'closure-failed':
      return [t(`timeline.event.${details['reason'] === 'no-such-state' ? 'closure-failed-state' : 'closure-failed'}`)]
    case 'resent':
    case 'withdrawn':
    case 'sending':
    case 'reply-lost':
    case 'postponed':
    case 'refused':
    case 'hidden':
    case 'deleted':
    case 'forgotten':
    case 'disconnected':
    case 'reconnected':
    case 'resolved-by-evidence':
    case 'reopened-by-evidence':
    case 'succeeded':
    case 'closure-postponed':
      return [t(`timeline.event.${type}`)]
  }
}

function sharedAs(details: Details, t: TFunction): { kind: string; priority: string } {
  const kind = TicketKind.safeParse(details['kind'])
  return {
    kind: kind.success ? t(`kind.${kind.data}`) : '–',
    priority: priorityText(String(details['priority']), t),
  }
}

const mendedFields = ['name', 'description', 'priority', 'dueDate', 'fields'] as const

/** Only what differs: a form sends all it shows. */
function mended(details: Details, t: TFunction): string {
  const [before, after] = [objectIn(details, 'before'), objectIn(details, 'after')]
  const changed = mendedFields.filter((field) => field in after && !sameValue(after[field], before[field]))
  return changed.length === 0
    ? t('timeline.event.mendedNothing')
    : t('timeline.event.mended', { fields: changed.map((field) => t(`timeline.field.${field}`)).join(', ') })
}

/** Columns are told apart by what they hold; the others are texts and numbers. */
function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null
  return isObject ? Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)) : value
}

function linked(details: Details, t: TFunction): string {
  const [before, number = '–'] = [textIn(details, 'before'), textIn(details, 'number')]
  return before === undefined || before === number
    ? t('timeline.event.linked', { number })
    : t('timeline.event.linkedInstead', { number, before })
}

function verified(details: Details, t: TFunction, { day, points }: Formatters): string {
  const state = Verification.safeParse(details['verification'])
  const after = t(`verification.state.${state.success ? state.data : 'none'}`)
  const evidence = objectIn(details, 'evidence')
  const [on, reached, most] = [evidence['day'], evidence['points'], evidence['maxPoints']]
  if (typeof on !== 'string' || typeof reached !== 'number') return t('timeline.event.verification-changed', { after })
  const ofMost = points(reached, typeof most === 'number' ? most : null)
  return t('timeline.event.verification-changed-points', { after, day: day(on), points: ofMost })
}

/** What a reading of the record showed to be different, one sentence each. */
function changesIn(details: Details, t: TFunction, formatters: Formatters): string[] {
  const sentences: string[] = []
  if ('state' in details) sentences.push(stateChange(objectIn(details, 'state'), t))
  if ('number' in details) sentences.push(t('timeline.change.number', beforeAndAfter(objectIn(details, 'number'), t)))
  if ('name' in details) sentences.push(t('timeline.change.name', beforeAndAfter(objectIn(details, 'name'), t)))
  if ('description' in details) sentences.push(t('timeline.change.description'))
  if ('priority' in details) {
    const after = textIn(objectIn(details, 'priority'), 'after')
    sentences.push(
      after === undefined
        ? t('timeline.change.priorityAsSent')
        : t('timeline.change.priority', { after: priorityText(after, t) }),
    )
  }
  if ('dueDate' in details) {
    sentences.push(dueDateChange(objectIn(details, 'dueDate'), t, formatters))
  }
  return sentences
}

/** Null says that it is as it was sent, an empty text that the record has none. */
function dueDateChange(dueDate: Details, t: TFunction, formatters: Formatters): string {
  if (dueDate['after'] === '') return t('timeline.change.dueDateNone')
  const after = textIn(dueDate, 'after')
  return after === undefined
    ? t('timeline.change.dueDateAsSent')
    : t('timeline.change.dueDate', { after: dueText(after, formatters) })
}

/** A state may stay the same and come to mean something else. */
function stateChange(state: Details, t: TFunction): string {
  const texts = beforeAndAfter(state, t)
  const phase = Phase.safeParse(state['phase'])
  return texts.before === texts.after && phase.success
    ? t('timeline.change.phase', { after: texts.after, phase: t(`phase.${phase.data}`) })
    : t('timeline.change.state', texts)
}

function beforeAndAfter(change: Details, t: TFunction): { before: string; after: string } {
  const none = t('timeline.change.nothing')
  return { before: textIn(change, 'before') ?? none, after: textIn(change, 'after') ?? none }
}

export function priorityText(value: string, t: TFunction): string {
  const priority = RecordPriority.safeParse(Number(value))
  return priority.success ? t(`priority.p${priority.data}`) : value
}

/** A due date as it stands in ServiceNow has a time too, a ticket's own has none. */
export function dueText(value: string, { day, instant }: Formatters): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
  return Number.isNaN(Date.parse(value)) ? value : instant(value)
}

function isWorkNote(details: Details): boolean {
  return details['kind'] === 'work-note'
}

/** @returns undefined for what is missing, empty or no text. */
function textsIn(details: Details, name: string): string[] {
  const texts = details[name]
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : []
}

function textIn(details: Details, name: string): string | undefined {
  const value = details[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function objectIn(details: Details, name: string): Details {
  const value = details[name]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
