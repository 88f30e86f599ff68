import { failure } from '../api/fault.ts'
import { type JsonObject, readAnyText, readInside, readText, readWord, refuseUnknown } from '../api/read-object.ts'
import { type ColumnLimits, readDueDate, readFields, readPriority } from './ticket-input.ts'

export type Outcome = 'done' | 'cancelled'

export interface Closing {
  readonly outcome: Outcome
  /** A close code of the instance; undefined takes the one that says the work was done. */
  readonly code: string | undefined
  readonly notes: string
}

/** A state of the instance, with the columns it needs. */
export interface StateInput {
  readonly value: string
  readonly fields: Readonly<Record<string, string>>
}

/** What is to change; a member left out stays as it is. */
export interface TicketPatch {
  readonly name?: string
  readonly description?: string
  readonly priority?: number
  readonly dueDate?: string
  /** Seen by the caller of an incident too. */
  readonly comment?: string
  readonly workNote?: string
  readonly state?: StateInput
  readonly close?: Closing
}

/** A journal entry or closing note: what the platform's own columns for them hold. */
const NOTE_LENGTH = 4000
const STATE_LENGTH = 40
const CODE_LENGTH = 100
const members = ['name', 'description', 'priority', 'dueDate', 'comment', 'workNote', 'state', 'close']

/** @throws a failure naming the first member that is not as it must be */
export function readPatch(input: JsonObject, limits: ColumnLimits): TicketPatch {
  refuseUnknown(input, members)
  if ('state' in input && 'close' in input) {
    throw failure('INPUT_INVALID', 'close', '"close" sets a state itself: send "state" or "close".')
  }
  if (Object.keys(input).length === 0) {
    throw failure('INPUT_MISSING', null, `Nothing to change: send at least one of ${members.join(', ')}.`)
  }
  return {
    ...('name' in input && { name: readText(input, 'name', limits.name) }),
    ...('description' in input && { description: readAnyText(input, 'description', limits.description) }),
    ...('priority' in input && { priority: readPriority(input) }),
    ...('dueDate' in input && { dueDate: readDueDate(input) }),
    ...('comment' in input && { comment: readText(input, 'comment', NOTE_LENGTH) }),
    ...('workNote' in input && { workNote: readText(input, 'workNote', NOTE_LENGTH) }),
    ...('state' in input && { state: readInside(input, 'state', readState) }),
    ...('close' in input && { close: readInside(input, 'close', readClosing) }),
  }
}

function readClosing(input: JsonObject): Closing {
  refuseUnknown(input, ['outcome', 'code', 'notes'])
  const { code } = input
  return {
    outcome: readWord(input, 'outcome', ['done', 'cancelled'] as const),
    code: code === undefined || code === null ? undefined : readText(input, 'code', CODE_LENGTH),
    notes: readText(input, 'notes', NOTE_LENGTH),
  }
}

function readState(input: JsonObject): StateInput {
  refuseUnknown(input, ['value', 'fields'])
  return { value: readText(input, 'value', STATE_LENGTH), fields: readFields(input['fields']) }
}
