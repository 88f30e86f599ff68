/** Comparison of an ATF assertion; the words are the platform's choice values. */
export function compares(operation: string, actual: string, expected: string): boolean {
  switch (operation) {
    case 'equals':
      return actual === expected
    case 'not_equals':
      return actual !== expected
    case 'contains':
      return actual.includes(expected)
    case 'does_not_contain':
      return !actual.includes(expected)
    case 'exists':
      return actual !== ''
    case 'less_than':
      return Number(actual) < Number(expected)
    case 'greater_than':
      return Number(actual) > Number(expected)
    case 'less_than_equals':
      return Number(actual) <= Number(expected)
    case 'greater_than_equals':
      return Number(actual) >= Number(expected)
    default:
      throw new Error(`Comparison '${operation}' is not simulated`)
  }
}

/** Text of the element a path names: `/result/items/0/name`. Empty text when there is none. */
export function jsonElement(json: unknown, path: string): string {
  const found = path
    .split('/')
    .filter((key) => key !== '')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined),
      json,
    )
  if (found === undefined || found === null) return ''
  return typeof found === 'string' ? found : JSON.stringify(found)
}

/** Values of a template, `title=From a test^size=large^EQ`. */
export function templateValues(template: string): Record<string, string> {
  const terms = template.split(/(?<!\^)\^(?!\^)/).filter((term) => term.includes('='))
  return Object.fromEntries(
    terms.map((term) => {
      const at = term.indexOf('=')
      return [term.slice(0, at), term.slice(at + 1).replaceAll('^^', '^')]
    }),
  )
}

/** Puts outputs of earlier steps into an input: `{{step['<id>'].record_id}}`. */
export function fillOutputs(text: string, outputs: ReadonlyMap<string, Readonly<Record<string, string>>>): string {
  return text.replace(/\{\{step\['([0-9a-f]{32})'\]\.([a-z_]+)\}\}/g, (_whole, step: string, output: string) => {
    const value = outputs.get(step)?.[output]
    if (value === undefined) throw new Error(`Step ${step} has no output '${output}'`)
    return value
  })
}
