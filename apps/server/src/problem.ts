import type { Problem } from '@scorelink/contracts'
import { commonErrors, type AppError, type ErrorDefinition, type FieldProblem } from '@scorelink/kit'
import { errorRegistry } from './errors.ts'
import { helpAddress, helpPageOf } from './help/help-pages.ts'

export function toProblem(
  definition: ErrorDefinition,
  detail: string | null = null,
  fields: readonly FieldProblem[] = [],
): Problem {
  return {
    type: helpAddress(helpPageOf(definition.code)),
    title: definition.text,
    status: definition.status,
    code: definition.code,
    detail: detail ?? definition.text,
    remedy: definition.remedy,
    ...(fields.length > 0 ? { errors: [...fields] } : {}),
  }
}

/** A stored code with what was said; a code of a version gone by reads as unexpected. */
export function storedProblem(code: string | null, detail: string | null = null): Problem | null {
  if (code === null) return null
  return toProblem(errorRegistry[code] ?? commonErrors.BUG_UNEXPECTED, detail)
}

/** Details reach a person only where a person can do something about them. */
export function problemOf(error: AppError): Problem {
  const { definition } = error
  const detail = definition.status < 500 || definition.audience === 'user' ? error.detail : undefined
  return toProblem(definition, detail ?? null, error.fields)
}
