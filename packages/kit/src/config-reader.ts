import type { z } from 'zod'
import { AppError } from './app-error.ts'
import { commonErrors } from './errors.ts'

/**
 * Reads settings from environment variables; an empty value counts as absent.
 * @throws AppError `CONFIG_INVALID` naming every wrong variable at once.
 */
export function readConfig<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> {
  const given = Object.entries(environment).filter(([name, value]) => name in schema.shape && value !== '')
  const result = schema.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  const fields = result.error.issues.map((issue) => ({ field: String(issue.path[0]), message: issue.message }))
  throw new AppError(commonErrors.CONFIG_INVALID, {
    detail: fields.map(({ field, message }) => `${field}: ${message}`).join('\n'),
    fields,
  })
}
