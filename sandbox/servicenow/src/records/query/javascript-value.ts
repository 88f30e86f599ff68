import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../instance.ts'
import { fromZone } from '../display/date-time.ts'
import { endOf, shift, startOf, stored, type Unit } from './calendar.ts'

export interface Moment {
  readonly nowMs: number
  readonly actor: Actor
}

/**
 * Value of `javascript:gs.…` in a query or a default. A whitelist of the functions the condition builder writes
 * (ServiceNow docs, "Relative dates in filters"); nothing is ever evaluated as code.
 * @returns undefined for anything else, which makes the clause invalid.
 */
export function javascriptValue(source: string, moment: Moment): string | undefined {
  const call = /^\s*gs\.(\w+)\(([^()]*)\)(?:\.getDisplayValue\(\)|\.getValue\(\))?\s*;?\s*$/.exec(source)
  if (!call) return undefined
  const name = call[1] ?? ''
  const parameters = readParameters(call[2] ?? '')
  if (!parameters) return undefined
  const fixed = identity(name, moment.actor) ?? generated(name, parameters, moment)
  if (fixed !== undefined) return fixed
  const now = Temporal.Instant.fromEpochMilliseconds(moment.nowMs).toZonedDateTimeISO(moment.actor.timeZone)
  return boundary(name, parameters, now) ?? ago(name, parameters, now)
}

function readParameters(text: string): string[] | undefined {
  if (text.trim() === '') return []
  const parts = text.split(',').map((part) => /^\s*(?:'([^']*)'|"([^"]*)"|(-?\d+))\s*$/.exec(part))
  if (parts.some((part) => part === null)) return undefined
  return parts.map((part) => part?.[1] ?? part?.[2] ?? part?.[3] ?? '')
}

function identity(name: string, actor: Actor): string | undefined {
  if (name === 'getUserID') return actor.sysId
  if (name === 'getUserName') return actor.userName
  return undefined
}

function generated(name: string, parameters: readonly string[], moment: Moment): string | undefined {
  if (name !== 'dateGenerate') return undefined
  const [day = '', time = ''] = parameters
  const clock = time === 'start' ? '00:00:00' : time === 'end' ? '23:59:59' : time
  return fromZone(`${day} ${clock}`, moment.actor.timeZone) || undefined
}

const units: Readonly<Record<string, Unit>> = {
  Minute: 'minute',
  Hour: 'hour',
  Day: 'day',
  Week: 'week',
  Month: 'month',
  Quarter: 'quarter',
  Year: 'year',
}

/** `beginningOfThisMonth()`, `endOfYesterday()`, ... */
function boundary(name: string, parameters: readonly string[], now: Temporal.ZonedDateTime): string | undefined {
  if (parameters.length > 0) return undefined
  if (name === 'nowDateTime' || name === 'now') return stored(now)
  if (name === 'yesterday') return stored(shift('day', now, -1))
  const parts = /^(beginning|end)Of(?:(Today|Yesterday|Tomorrow)|(This|Last|Next)(\w+))$/.exec(name)
  if (!parts) return undefined
  const unit = parts[2] ? 'day' : units[parts[4] ?? '']
  if (!unit) return undefined
  const offset = { Yesterday: -1, Last: -1, Tomorrow: 1, Next: 1 }[parts[2] ?? parts[3] ?? ''] ?? 0
  const at = shift(unit, now, offset)
  return stored(parts[1] === 'beginning' ? startOf(unit, at) : endOf(unit, at))
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** `daysAgo(3)`, `hoursAgoStart(1)`, `monthsAgoEnd(-1)`: a negative number lies in the future. */
function ago(name: string, parameters: readonly string[], now: Temporal.ZonedDateTime): string | undefined {
  const parts = /^(minute|hour|day|week|month|quarter|year)sAgo(Start|End)?$/.exec(name)
  const count = Number(parameters[0] ?? Number.NaN)
  if (!parts || parameters.length !== 1 || !Number.isInteger(count) || Math.abs(count) > 100_000) return undefined
  const unit = units[capitalised(parts[1] ?? '')]
  if (!unit) return undefined
  const at = shift(unit, now, -count)
  return stored(parts[2] === 'Start' ? startOf(unit, at) : parts[2] === 'End' ? endOf(unit, at) : at)
}
