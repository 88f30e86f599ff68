import { isGoverned } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'

/**
 * Lets nobody write into a column that follows from the ticket itself, or that ServiceNow keeps.
 * @param at path of the columns: `order.fields`.
 * @throws AppError `INPUT_INVALID` naming each.
 */
export function requireFreeColumns(fields: Readonly<Record<string, string>>, at = 'fields'): void {
  const message = 'This column follows from the ticket itself or is kept by ServiceNow: leave it out.'
  const governed = Object.keys(fields).filter((column) => isGoverned(column))
  if (governed.length === 0) return
  throw new AppError(serverErrors.INPUT_INVALID, {
    fields: governed.map((column) => ({ field: `${at}.${column}`, message })),
  })
}
