import { failure } from '../api/fault.ts'
import { type JsonObject, readAnyText, readInside, readText, readWord, refuseUnknown } from '../api/read-object.ts'
import { type ColumnLimits, readDueDate, readPriority } from './ticket-input.ts'

export type Outcome = 'done' | 'cancelled'

export interface Closing {
  readonly outcome: Outcome
  /** A close code of the instance; undefined takes the one that says the work was done. */
  readonly code: string | undefined
  readonly notes: string
}

/** What is to change; a member left out stays as it is. */
export interface TicketPatch {
  readonly name?: string
  readonly description?: string
  readonly priority?: number
  readonly dueDate?: string
  readonly workNote?: string
  readonly close?: Closing
}

/** A journal entry or closing note: what the platform's own columns for them hold. */
const NOTE_LENGTH = 4000
const CODE_LENGTH = 100
const members = ['name', 'description', 'priority', 'dueDate', 'workNote', 'close']

/** @throws a failure naming the first member that is not as it must be */
export function readPatch(input: JsonObject, limits: ColumnLimits): TicketPatch {
  refuseUnknown(input, members)
  if (Object.keys(input).length === 0) {
    throw failure('INPUT_MISSING', null, `Nothing to change: send at least one of ${members.join(', ')}.`)
  }
  return {
    ...('name' in input && { name: readText(input, 'name', limits.name) }),
    ...('description' in input && { description: readAnyText(input, 'description', limits.description) }),
    ...('priority' in input && { priority: readPriority(input) }),
    ...('dueDate' in input && { dueDate: readDueDate(input) }),
    ...('workNote' in input && { workNote: readText(input, 'workNote', NOTE_LENGTH) }),
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
