/** The part of JSON Schema in which the API describes what it takes. */
export interface InputSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: InputSchema
  readonly properties?: Readonly<Record<string, InputSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | InputSchema
  readonly propertyNames?: InputSchema
  readonly anyOf?: readonly InputSchema[]
}

export interface BadInput {
  /** What is wrong, with the whole value that has it. */
  readonly what: string
  readonly value: unknown
  /** Path of the member that is to be named; empty for the whole. */
  readonly field: string
}

/**
 * Values that break one promise of a schema each, and nothing else: every member wrong in type, missing, too short, too
 * long, out of its list or range.
 * @param valid a value that is taken, with every member there is; what a list holds is taken from its first entry.
 */
export function badInputs(schema: InputSchema, valid: unknown, field = ''): BadInput[] {
  const one = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
  const own = wrongValues(one, valid).map(([what, value]): BadInput => ({ what, value, field }))
  return [...own, ...wrongMembers(one, valid, field)]
}

/** Every text in a value, with a way to write another in its place. */
export function textsIn(value: unknown, field = ''): Array<{ field: string; write: (text: string) => unknown }> {
  if (typeof value === 'string') return [{ field, write: (text) => text }]
  if (Array.isArray(value)) {
    return value.flatMap((entry, at) =>
      textsIn(entry, join(field, String(at))).map((each) => ({
        field: each.field,
        write: (text: string) => value.with(at, each.write(text)),
      })),
    )
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    textsIn(member, join(field, name)).map((each) => ({
      field: each.field,
      write: (text: string) => ({ ...value, [name]: each.write(text) }),
    })),
  )
}

function wrongValues(schema: InputSchema, valid: unknown): Array<[what: string, value: unknown]> {
  const wrong: Array<[string, unknown]> = [['of another type', schema.type === 'object' ? 'text' : { other: true }]]
  const add = (limit: unknown, what: string, value: () => unknown): void => {
    if (limit !== undefined) wrong.push([what, value()])
  }
  const { minLength = 0, maxLength = 0, minimum = 0, maximum = 0, maxItems = 0 } = schema
  add(schema.enum, 'out of its list', () => (schema.type === 'string' ? 'something else' : 99))
  if (minLength > 0) add(minLength, 'empty', () => '')
  add(schema.maxLength, 'too long', () => 'x'.repeat(maxLength + 1))
  add(schema.pattern, 'of another form', () => 'not; like that')
  add(schema.minimum, 'too small', () => minimum - 1)
  add(schema.maximum, 'too large', () => maximum + 1)
  if (schema.type === 'integer') wrong.push(['no whole number', 1.5])
  if ((schema.minItems ?? 0) > 0) wrong.push(['without entries', []])
  add(schema.maxItems, 'of too many entries', () => Array.from({ length: maxItems + 1 }, () => firstOf(valid)))
  return wrong
}

function wrongMembers(schema: InputSchema, valid: unknown, field: string): BadInput[] {
  if (schema.items !== undefined) {
    return badInputs(schema.items, firstOf(valid), join(field, '0')).map((bad) => ({ ...bad, value: [bad.value] }))
  }
  if (schema.type !== 'object') return []
  const members = membersOf(valid)
  const bad = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
    ...badInputs(member, members[name], join(field, name)).map((each) => ({
      ...each,
      value: { ...members, [name]: each.value },
    })),
    ...(schema.required?.includes(name)
      ? [{ what: 'missing', value: without(members, name), field: join(field, name) }]
      : []),
  ])
  if (schema.additionalProperties === false) {
    bad.push({ what: 'with a member nobody knows', value: { ...members, unheardOf: 1 }, field })
  }
  if (schema.propertyNames !== undefined) {
    bad.push({ what: 'of a wrong name', value: { 'x; drop': '1' }, field: join(field, 'x; drop') })
  }
  if (typeof schema.additionalProperties === 'object') {
    const values = badInputs(schema.additionalProperties, '', join(field, 'some_column'))
    bad.push(...values.map((each) => ({ ...each, value: { some_column: each.value } })))
  }
  return bad
}

function firstOf(list: unknown): unknown {
  if (!Array.isArray(list) || list.length === 0) throw new Error('a valid list has an entry, to be copied')
  return list[0]
}

function membersOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('a valid value has every member')
  return { ...value }
}

function without(members: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([each]) => each !== name))
}

function join(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`
}
