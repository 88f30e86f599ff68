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

/** True exactly when `part` is false or unknown. */
export const not = (part: Fragment): Fragment => ({ text: `((${part.text}) IS NOT TRUE)`, values: part.values })

/** SQLite accepts 32766 parameters a statement. */
const maxParameters = 30_000

export type Bindings = ReadonlyArray<string | number> | { readonly all: string }

/** Statement text and bindings; beyond SQLite's parameter limit all values travel as one JSON array. */
export function bind(whole: Fragment): { text: string; bindings: Bindings } {
  if (whole.values.length <= maxParameters) return { text: whole.text, bindings: whole.values }
  let index = 0
  // No identifier or operator we emit contains a question mark.
  const text = whole.text.replaceAll('?', () => `(:all ->> ${index++})`)
  return { text, bindings: { all: JSON.stringify(whole.values) } }
}
