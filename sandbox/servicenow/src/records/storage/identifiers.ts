const namePattern = /^[a-z][a-z0-9_]{0,79}$/

/** Table and column names of the platform: lower case, so they can be told from query operators. */
export const isName = (name: string): boolean => namePattern.test(name)

/** @throws Error on a name the platform would not accept; nothing else may reach an SQL text as an identifier. */
export function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*(\$[a-z][a-z0-9_]*)?$/.test(name)) throw new Error(`Invalid column or table name '${name}'`)
  return `"${name}"`
}

/**
 * One physical table holds a whole hierarchy. Columns of the root keep their name; those of a descendant carry the
 * name of the table declaring them, so two descendants may both have a `close_code`.
 */
export const physicalName = (root: string, declaredBy: string, column: string): string =>
  declaredBy === root ? column : `${declaredBy}$${column}`

const unstored = new Set(['journal_input', 'journal', 'journal_list', 'related_tags'])

/** Types whose values live elsewhere (`sys_journal_field`, tags) and read back empty in raw form. */
export const isStored = (type: string): boolean => !unstored.has(type)

const wholeNumbers = new Set(['integer', 'longint', 'integer_date'])
const fractions = new Set(['decimal', 'float', 'percent_complete'])

/** SQLite type of a column: decides comparison and sort order. */
export function affinity(type: string): string {
  if (wholeNumbers.has(type)) return 'INTEGER'
  if (fractions.has(type)) return 'REAL'
  return 'TEXT COLLATE NOCASE'
}

export const isWholeNumber = (type: string): boolean => wholeNumbers.has(type)
export const isNumber = (type: string): boolean => wholeNumbers.has(type) || fractions.has(type)
