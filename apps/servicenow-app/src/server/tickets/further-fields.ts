import type { GlideRecord } from '@servicenow/glide'
import { failure } from '../api/fault.ts'
import type { Difference } from './differences.ts'

type Fields = Readonly<Record<string, string>>

/**
 * Sets columns the portal's administrator chose. One that does not exist, or that nobody may write, is left out and
 * reported by {@link furtherFieldPairs}.
 *
 * @throws a failure INPUT_TOO_LONG
 */
export function setFurtherFields(record: GlideRecord, fields: Fields): void {
  for (const [column, value] of Object.entries(fields)) {
    if (!isWritable(record, column)) continue
    const { length, isReference } = shapeOf(record, column)
    if (!isReference && value.length > length) {
      const message = `"${column}" takes ${length} characters on this instance; ${value.length} were sent.`
      throw failure('INPUT_TOO_LONG', `fields.${column}`, message)
    }
    if (isReference) setReference(record, column, value)
    else record.setValue(column, value)
  }
}

/** By id or, as people know groups and users, by name. One that names nothing is left empty. */
function setReference(record: GlideRecord, column: string, value: string): void {
  const element = record.getElement(column)
  if (value === '' || /^[0-9a-f]{32}$/.test(value)) record.setValue(column, value)
  else element.setDisplayValue(value)
  if (value !== '' && !element.getRefRecord().isValidRecord()) record.setValue(column, '')
}

export function furtherFieldPairs(record: GlideRecord, fields: Fields): Difference[] {
  return Object.entries(fields).map(([column, sent]) => {
    const field = `fields.${column}`
    if (!isWritable(record, column)) return { field, sent, stored: null }
    const stored = record.getValue(column) ?? ''
    const shown = record.getDisplayValue(column) ?? ''
    return { field, sent, stored: sent === shown ? sent : stored }
  })
}

/** By the dictionary, not by the user's rights: the integration user has none beyond this API. */
function isWritable(record: GlideRecord, column: string): boolean {
  if (!record.isValidField(column)) return false
  const descriptor = record.getElement(column).getED()
  return !descriptor.isReadOnly() && !descriptor.isVirtual()
}

function shapeOf(record: GlideRecord, column: string): { readonly length: number; readonly isReference: boolean } {
  const descriptor = record.getElement(column).getED()
  return { length: descriptor.getLength(), isReference: descriptor.getInternalType() === 'reference' }
}
