import type { Operator } from './operators.ts'

export interface Condition {
  readonly kind: 'condition'
  /** Dotted path of column names. */
  readonly field: string
  readonly operator: Operator
  readonly value: string
}

export interface TextSearch {
  readonly kind: 'text'
  readonly words: readonly string[]
}

/** Rows having at least one row of `table` whose `column` equals their `field`. */
export interface Join {
  readonly kind: 'join'
  readonly field: string
  readonly table: string
  readonly column: string
  readonly where: Clauses
}

/** Rows for which the number of rows of `table` pointing at them by `column` compares with `count`. */
export interface RelatedList {
  readonly kind: 'related'
  readonly table: string
  readonly column: string
  readonly comparison: '=' | '!=' | '<' | '>' | '<=' | '>='
  readonly count: number
  readonly where: Clauses
}

/** Names no field or operator; treated as a condition on an unknown field. */
export interface Malformed {
  readonly kind: 'malformed'
}

export type Term = Condition | TextSearch | Join | RelatedList | Malformed

/** All of the alternatives' lists, each at least one of its terms. */
export type Clauses = ReadonlyArray<readonly Term[]>

export interface Order {
  readonly field: string
  readonly descending: boolean
}

/** Union of groups, and the order of the whole. */
export interface Query {
  readonly groups: readonly Clauses[]
  readonly order: readonly Order[]
  readonly groupBy: readonly string[]
}
