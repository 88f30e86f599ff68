import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import type { Server } from '../http-server.ts'

/**
 * Refuses text that is none: PostgreSQL keeps neither U+0000 nor half of a surrogate pair, and ServiceNow would drop them
 * without a word. Asked of every request, since any member may carry them.
 * @see PostgreSQL documentation, character types and JSON types.
 */
export function addStorableText(app: Server): void {
  app.addHook('preValidation', async ({ params, query, body }) => {
    const fields = [params, query, body].flatMap((part) => unstorable(part, []))
    if (fields.length > 0) throw new AppError(serverErrors.INPUT_INVALID, { fields })
  })
}

function unstorable(value: unknown, path: readonly string[]): Array<{ field: string; message: string }> {
  if (typeof value === 'string') {
    const isText = value.isWellFormed() && !value.includes('\0')
    return isText ? [] : [{ field: path.join('.'), message: 'Leave out the characters that mean nothing.' }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([member, each]) => unstorable(each, [...path, member]))
}
