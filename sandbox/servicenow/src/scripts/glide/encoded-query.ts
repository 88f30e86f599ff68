import { textOf } from './script-text.ts'

/** Conditions a script adds one by one, kept as the encoded query they amount to. */
export class EncodedQuery {
  private readonly conditions: QueryCondition[] = []
  private readonly order: string[] = []

  /** @returns the condition, for alternatives added to it later */
  add(text: string): QueryCondition {
    const condition = new QueryCondition(text)
    this.conditions.push(condition)
    return condition
  }
  addOrder(clause: string): void {
    this.order.push(clause)
  }
  toString(): string {
    return [...this.conditions.map(String), ...this.order].filter((part) => part !== '').join('^')
  }
}

/** What `addQuery` answers: more conditions can be hung on it (ServiceNow docs, GlideQueryCondition). */
export class QueryCondition {
  private text: string

  constructor(text: string) {
    this.text = text
  }
  addCondition(...args: readonly unknown[]): QueryCondition {
    this.text += `^${conditionText(args)}`
    return this
  }
  addOrCondition(...args: readonly unknown[]): QueryCondition {
    this.text += `^OR${conditionText(args)}`
    return this
  }
  toString(): string {
    return this.text
  }
}

/** Operators that are written out where the encoded form differs or would be ambiguous. */
const OPERATORS: Readonly<Record<string, string>> = {
  '==': '=',
  '<>': '!=',
  CONTAINS: 'LIKE',
  'DOES NOT CONTAIN': 'NOT LIKE',
  STARTSWITH: 'STARTSWITH',
  ENDSWITH: 'ENDSWITH',
  'NOT IN': 'NOT IN',
}

/**
 * One condition from the arguments of `addQuery`: an encoded query, field and value, or field, operator and value.
 * A caret in a value is doubled, which is how an encoded query carries one.
 */
export function conditionText(args: readonly unknown[]): string {
  if (args.length < 2) return textOf(args[0])
  const [field, second, third] = args
  if (args.length === 2) return `${String(field)}=${encodeValue(second)}`
  const operator = String(second).trim().toUpperCase()
  return `${String(field)}${OPERATORS[operator] ?? operator}${encodeValue(third)}`
}

function encodeValue(value: unknown): string {
  const text = isList(value) ? Array.from(value, String).join(',') : textOf(value)
  return text.replaceAll('^', '^^')
}

/** Arrays of the script's realm are no instances of ours. */
function isList(value: unknown): value is Iterable<unknown> {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && Symbol.iterator in value)
}
