/** Input of the control plane is not what the operation takes. */
export class InvalidField extends Error {
  override readonly name = 'InvalidField'
  readonly field: string
  constructor(field: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.field = field
  }
}

/** What a value must be, in words for {@link InvalidField}; undefined when it is that. */
export type FieldCheck = (value: unknown) => string | undefined
export type FieldChecks = Readonly<Record<string, FieldCheck>>

export const text: FieldCheck = (value) => (typeof value === 'string' && value !== '' ? undefined : 'a text')
export const flag: FieldCheck = (value) => (typeof value === 'boolean' ? undefined : 'true or false')
export const texts: FieldCheck = (value) =>
  Array.isArray(value) && value.every((entry) => text(entry) === undefined) ? undefined : 'a list of texts'

export function numberFrom(min: number, max = Number.MAX_SAFE_INTEGER): FieldCheck {
  return (value) => {
    const fits = typeof value === 'number' && value >= min && value <= max
    return fits ? undefined : `a number from ${min} to ${max}`
  }
}

export function oneOf(...choices: ReadonlyArray<string | number>): FieldCheck {
  return (value) => (choices.some((choice) => choice === value) ? undefined : `one of ${choices.join(', ')}`)
}

export function optional(check: FieldCheck): FieldCheck {
  return (value) => (value === undefined ? undefined : check(value))
}

/**
 * @returns the fields that were checked and are there.
 * @throws InvalidField for the first wrong or unknown one.
 */
export function readFields(
  input: unknown,
  checks: FieldChecks,
  others: 'others allowed' | 'no others' = 'no others',
): Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InvalidField('', 'The body must be a JSON object')
  }
  const given = new Map<string, unknown>(Object.entries(input))
  const stranger = [...given.keys()].find((name) => !Object.hasOwn(checks, name))
  if (others === 'no others' && stranger !== undefined) {
    throw new InvalidField(stranger, `'${stranger}' is not known here; known are ${Object.keys(checks).join(', ')}`)
  }
  const read: Record<string, unknown> = {}
  for (const [name, check] of Object.entries(checks)) {
    const value = given.get(name)
    const wanted = check(value)
    if (wanted !== undefined) throw new InvalidField(name, `'${name}' must be ${wanted}`)
    if (value !== undefined) read[name] = value
  }
  return read
}
