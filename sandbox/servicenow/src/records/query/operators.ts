/**
 * Operators of encoded queries (ServiceNow docs, "Operators available for filters and queries"; PySNC `query.py`).
 * Several spellings share a meaning; the parser hands on the canonical one.
 */
export const operators = {
  '=': 'equals',
  '!=': 'not equals',
  IN: 'in',
  'NOT IN': 'not in',
  LIKE: 'contains',
  CONTAINS: 'contains',
  '*': 'contains',
  'NOT LIKE': 'not contains',
  NOTLIKE: 'not contains',
  'DOES NOT CONTAIN': 'not contains',
  '!*': 'not contains',
  STARTSWITH: 'starts with',
  'NOT STARTSWITH': 'not starts with',
  ENDSWITH: 'ends with',
  '%': 'ends with',
  'NOT ENDSWITH': 'not ends with',
  ISEMPTY: 'empty',
  EMPTY: 'empty',
  EMPTYSTRING: 'empty',
  ISNOTEMPTY: 'not empty',
  NOTEMPTY: 'not empty',
  ANYTHING: 'anything',
  '<': 'less',
  '>': 'greater',
  '<=': 'at most',
  '>=': 'at least',
  BETWEEN: 'between',
  SAMEAS: 'same as',
  NSAMEAS: 'not same as',
  GT_FIELD: 'greater field',
  LT_FIELD: 'less field',
  GT_OR_EQUALS_FIELD: 'at least field',
  LT_OR_EQUALS_FIELD: 'at most field',
  ON: 'on',
  NOTON: 'not on',
  DATEPART: 'date part',
  RELATIVEGT: 'relative after',
  RELATIVELT: 'relative before',
  RELATIVEGE: 'relative from',
  RELATIVELE: 'relative until',
  RELATIVEEE: 'relative on',
  MORETHAN: 'more than',
  LESSTHAN: 'less than',
  DYNAMIC: 'dynamic',
  INSTANCEOF: 'instance of',
  VALCHANGES: 'changes',
  CHANGESFROM: 'changes from',
  CHANGESTO: 'changes to',
  MATCH_PAT: 'matches pattern',
  MATCH_RGX: 'matches expression',
} as const

export type Operator = (typeof operators)[keyof typeof operators]

const longestFirst: readonly (readonly [token: string, operator: Operator])[] = Object.entries(operators).sort(
  ([a], [b]) => b.length - a.length,
)

/** The longest operator `text` begins with, and what follows it. */
export function readOperator(text: string): { operator: Operator; value: string } | undefined {
  const found = longestFirst.find(([token]) => text.startsWith(token))
  return found && { operator: found[1], value: text.slice(found[0].length) }
}

/** Operators that hold for a row exactly when the named one does not; empty values included. */
export const negations: Partial<Record<Operator, Operator>> = {
  'not equals': 'equals',
  'not in': 'in',
  'not contains': 'contains',
  'not starts with': 'starts with',
  'not ends with': 'ends with',
  empty: 'not empty',
  'not same as': 'same as',
  'not on': 'on',
}
