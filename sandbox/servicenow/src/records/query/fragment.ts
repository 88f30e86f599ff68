/** A piece of SQL and its parameters, in the order of their question marks. */
export interface Fragment {
  readonly text: string
  readonly values: ReadonlyArray<string | number>
}

export const fragment = (text: string, ...values: (string | number)[]): Fragment => ({ text, values })
export const always = fragment('1')
export const never = fragment('0')

/**
 * Joins conditions as a balanced tree: SQLite refuses expressions nested deeper than 1000, and a flat list of ANDs
 * nests as deep as it is long.
 */
export function combine(operator: 'AND' | 'OR', parts: readonly Fragment[]): Fragment {
  const [first] = parts
  if (!first) return operator === 'AND' ? always : never
  let level = parts
  while (level.length > 1) level = pairs(level, operator)
  return level[0] ?? first
}

function pairs(parts: readonly Fragment[], operator: string): Fragment[] {
  const joined: Fragment[] = []
  for (let index = 0; index < parts.length; index += 2) {
    const [left, right] = [parts[index], parts[index + 1]]
    if (!left) continue
    joined.push(
      right ? { text: `(${left.text} ${operator} ${right.text})`, values: [...left.values, ...right.values] } : left,
    )
  }
  return joined
}

/** From this many values on, one JSON parameter instead of one parameter each. */
const manyValues = 100

/** Membership in a list, short or long. `expression` holds no parameters of its own. */
export function within(expression: string, values: ReadonlyArray<string | number>): Fragment {
  return values.length < manyValues
    ? { text: `${expression} IN (${values.map(() => '?').join(', ')})`, values }
    : fragment(`${expression} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
}

const equality = /^([^?()]+) = \?$/

/** At least one of `parts`. Equalities of one column become one membership, which SQLite plans in linear time. */
export function anyOf(parts: readonly Fragment[]): Fragment {
  const grouped = Map.groupBy(parts, (part) => equality.exec(part.text)?.[1] ?? '')
  const merged = [...grouped].flatMap(([expression, same]) =>
    expression === '' || same.length === 1
      ? same
      : [
          within(
            expression,
            same.flatMap((part) => part.values),
          ),
        ],
  )
  return combine('OR', merged)
}

/** True exactly when `part` is false or unknown. */
export const not = (part: Fragment): Fragment => ({ text: `((${part.text}) IS NOT TRUE)`, values: part.values })

/** SQLite accepts 32766 parameters a statement. */
const maxParameters = 30_000

/** The statement to run: beyond SQLite's parameter limit the values stand in the text, as literals. */
export function bind(whole: Fragment): Fragment {
  if (whole.values.length <= maxParameters) return whole
  let index = 0
  // No identifier or operator we emit contains a question mark.
  return { text: whole.text.replaceAll('?', () => literal(whole.values[index++] ?? '')), values: [] }
}

/** A zero byte would end the statement early, and no stored text contains one. */
const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''").replaceAll('\0', '')}'`
