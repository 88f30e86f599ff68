import { failure, faultOf } from './fault.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws a failure INPUT_UNKNOWN_FIELD: a member that is silently ignored is one the sender believes was stored. */
export function refuseUnknown(input: JsonObject, known: readonly string[]): void {
  const unknown = Object.keys(input).find((key) => !known.includes(key))
  if (unknown !== undefined) {
    throw failure('INPUT_UNKNOWN_FIELD', unknown, `"${unknown}" is not known here. Known are: ${known.join(', ')}.`)
  }
}

/** A text that is there. @throws a failure INPUT_MISSING, INPUT_INVALID or INPUT_TOO_LONG */
export function readText(input: JsonObject, field: string, maxLength: number): string {
  const value = input[field]
  if (value === undefined || value === null) throw failure('INPUT_MISSING', field, `"${field}" is missing.`)
  if (typeof value !== 'string') throw failure('INPUT_INVALID', field, `"${field}" must be a text.`)
  if (value.trim() === '') throw failure('INPUT_MISSING', field, `"${field}" is empty.`)
  return limited(value, field, maxLength)
}

/** A text that may be empty, but has to be there. */
export function readAnyText(input: JsonObject, field: string, maxLength: number): string {
  const value = input[field]
  return value === '' ? '' : readText(input, field, maxLength)
}

function limited(value: string, field: string, maxLength: number): string {
  if (value.length <= maxLength) return value
  throw failure(
    'INPUT_TOO_LONG',
    field,
    `"${field}" has ${value.length} characters; this instance stores ${maxLength}. Shorten it.`,
  )
}

/** One of a list of words. */
export function readWord<Word extends string>(input: JsonObject, field: string, words: readonly Word[]): Word {
  const value = input[field]
  if (value === undefined || value === null) throw failure('INPUT_MISSING', field, `"${field}" is missing.`)
  const word = words.find((candidate) => candidate === value)
  if (word === undefined) throw failure('INPUT_INVALID', field, `"${field}" must be one of: ${words.join(', ')}.`)
  return word
}

/** An absolute web address. */
export function readAddress(input: JsonObject, field: string, maxLength: number): string {
  const value = readText(input, field, maxLength)
  if (!/^https?:\/\/[^\s/?#]+([/?#]\S*)?$/i.test(value)) {
    throw failure('INPUT_INVALID', field, `"${field}" must be an address such as https://portal.example.com/tickets.`)
  }
  return value
}

/** Reads a member that is an object itself: its failures name the way, `webhook.url`. */
export function readInside<Value>(input: JsonObject, field: string, read: (inner: JsonObject) => Value): Value {
  const inner = input[field]
  if (!isObject(inner)) throw failure('INPUT_INVALID', field, `"${field}" must be an object.`)
  try {
    return read(inner)
  } catch (error) {
    const fault = faultOf(error)
    if (fault === undefined || fault.field === null) throw error
    throw failure(fault.code, `${field}.${fault.field}`, fault.message)
  }
}
