import type { FieldProps } from '@fluentui/react-components'

/** One message for each field that needs attention: `name`, `fields.u_cost_centre`. */
export type FieldErrors = Readonly<Record<string, string>>
/** What the instance would refuse, and what it may. */
export type Findings = { readonly errors: FieldErrors; readonly warnings: FieldErrors }
export const noFindings: Findings = { errors: {}, warnings: {} }

/** What is left of findings once somebody changed these fields. */
export function withoutFields({ errors, warnings }: Findings, mended: readonly string[]): Findings {
  return { errors: without(errors, mended), warnings: without(warnings, mended) }
}

export function without(found: FieldErrors, mended: readonly string[]): FieldErrors {
  return Object.fromEntries(Object.entries(found).filter(([field]) => !mended.includes(field)))
}

export function isEmpty(found: FieldErrors): boolean {
  return Object.keys(found).length === 0
}

/** How a field shows what was found about it. */
export function stateOf(
  { errors, warnings }: Findings,
  field: string,
): Pick<FieldProps, 'validationState' | 'validationMessage'> {
  if (errors[field] !== undefined) return { validationState: 'error', validationMessage: errors[field] }
  if (warnings[field] !== undefined) return { validationState: 'warning', validationMessage: warnings[field] }
  return {}
}

/** Takes the person to the first field that needs attention, in the order of the form. */
export function focusFirst(form: HTMLFormElement | null, { errors, warnings }: Findings): void {
  for (const control of form?.querySelectorAll<HTMLElement>('[name]') ?? []) {
    const name = control.getAttribute('name') ?? ''
    if (name in errors || name in warnings) {
      // In the middle, so that its message is in sight too.
      control.scrollIntoView({ block: 'center' })
      control.focus({ preventScroll: true })
      return
    }
  }
}
