import { badRequest } from './graph-error.ts'

/** A `$filter` that was understood. */
export interface Filter {
  matches: (item: Record<string, unknown>) => boolean
  /** Comparisons joined by `or`: Graph answers an empty list above 16. */
  orTerms: number
}

/** More `or` terms than this give 200 with an empty list (zerotrustassessment issue 1489). */
export const maxOrTerms = 16

type Predicate = Filter['matches']
type Value = string | number | boolean | null
type Comparator = (left: Value, right: Value) => boolean

const comparators: Record<string, Comparator> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  gt: (left, right) => left !== null && right !== null && left > right,
  ge: (left, right) => left !== null && right !== null && left >= right,
  lt: (left, right) => left !== null && right !== null && left < right,
  le: (left, right) => left !== null && right !== null && left <= right,
}

const functions: Record<string, (text: string, part: string) => boolean> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
}

const tokenPattern =
  /\s*('(?:[^']|'')*'|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?|-?\d+(?:\.\d+)?|[A-Za-z_][\w/]*|[(),])/y

/**
 * Reads a `$filter`: comparisons, `and`, `or`, `not`, brackets and the three text functions of OData 4.
 * @throws GraphError 400
 */
export function parseFilter(expression: string): Filter {
  const reader = new FilterReader(tokenise(expression), expression)
  const matches = reader.readWhole()
  return { matches, orTerms: reader.orTerms }
}

function tokenise(expression: string): string[] {
  const tokens: string[] = []
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < expression.trimEnd().length) {
    const at = tokenPattern.lastIndex
    const token = tokenPattern.exec(expression)?.[1]
    if (token === undefined) throw badRequest(`Syntax error at position ${at} in '${expression}'.`)
    tokens.push(token)
  }
  return tokens
}

/** Recursive descent: or < and < not < comparison. */
class FilterReader {
  orTerms = 0
  #position = 0
  readonly #tokens: string[]
  readonly #expression: string

  constructor(tokens: string[], expression: string) {
    this.#tokens = tokens
    this.#expression = expression
  }

  readWhole(): Predicate {
    const predicate = this.#readOr()
    if (this.#position < this.#tokens.length) throw this.#syntaxError()
    return predicate
  }

  #readOr(): Predicate {
    const terms = [this.#readAnd()]
    while (this.#accept('or')) terms.push(this.#readAnd())
    if (terms.length > 1) this.orTerms += terms.length
    return (item) => terms.some((matches) => matches(item))
  }

  #readAnd(): Predicate {
    const terms = [this.#readNot()]
    while (this.#accept('and')) terms.push(this.#readNot())
    return (item) => terms.every((matches) => matches(item))
  }

  #readNot(): Predicate {
    if (!this.#accept('not')) return this.#readTerm()
    const matches = this.#readTerm()
    return (item) => !matches(item)
  }

  #readTerm(): Predicate {
    if (this.#accept('(')) {
      const inner = this.#readOr()
      this.#expect(')')
      return inner
    }
    const name = this.#next()
    const textFunction = functions[name.toLowerCase()]
    return textFunction && this.#accept('(') ? this.#readFunction(textFunction) : this.#readComparison(name)
  }

  #readFunction(compare: (text: string, part: string) => boolean): Predicate {
    const property = this.#next()
    this.#expect(',')
    const part = this.#readLiteral()
    this.#expect(')')
    return (item) => {
      const text = item[property]
      return typeof text === 'string' && compare(text, String(part))
    }
  }

  #readComparison(property: string): Predicate {
    if (!/^[A-Za-z_]\w*$/.test(property)) throw this.#syntaxError()
    const compare = comparators[this.#next().toLowerCase()]
    if (!compare) throw this.#syntaxError()
    const literal = this.#readLiteral()
    return (item) => {
      if (!(property in item)) throw badRequest(`Could not find a property named '${property}'.`)
      return compare(comparable(item[property], literal), literal)
    }
  }

  #readLiteral(): Value {
    const token = this.#next()
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (token === 'null') return null
    if (token === 'true' || token === 'false') return token === 'true'
    if (/^\d{4}-/.test(token)) return Date.parse(token)
    if (/^-?\d/.test(token)) return Number(token)
    throw this.#syntaxError()
  }

  #accept(token: string): boolean {
    if (this.#tokens[this.#position]?.toLowerCase() !== token) return false
    this.#position += 1
    return true
  }

  #expect(token: string): void {
    if (!this.#accept(token)) throw this.#syntaxError()
  }

  #next(): string {
    const token = this.#tokens[this.#position]
    if (token === undefined) throw this.#syntaxError()
    this.#position += 1
    return token
  }

  #syntaxError() {
    return badRequest(`Invalid filter clause: syntax error in '${this.#expression}'.`)
  }
}

/** A date literal arrives as a number, so a date property is turned into one as well. */
function comparable(value: unknown, literal: Value): Value {
  if (typeof value === 'string') return typeof literal === 'number' ? Date.parse(value) : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return null
}
