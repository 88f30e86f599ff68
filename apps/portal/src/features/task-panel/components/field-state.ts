import type { FieldProps } from '@fluentui/react-components'
import type { Findings, TaskField } from './task-form.ts'

/** How a field shows what was found about it. */
export function stateOf(
  { errors, warnings }: Findings,
  field: TaskField,
): Pick<FieldProps, 'validationState' | 'validationMessage'> {
  if (errors[field] !== undefined) return { validationState: 'error', validationMessage: errors[field] }
  if (warnings[field] !== undefined) return { validationState: 'warning', validationMessage: warnings[field] }
  return {}
}
