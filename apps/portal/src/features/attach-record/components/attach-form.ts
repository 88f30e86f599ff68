import { type Problem, TicketAttachment, type TicketKind } from '@scorelink/contracts'

export type AttachForm = { kind: TicketKind; number: string }
export type AttachErrors = Partial<Record<keyof AttachForm, string>>

export const startAttach: AttachForm = { kind: 'change', number: '' }

/** The form with a number typed: the prefixes ServiceNow comes with say the kind by themselves. */
export function withNumber(form: AttachForm, number: string): AttachForm {
  const prefix = number.trim().slice(0, 3).toUpperCase()
  if (prefix === 'CHG') return { kind: 'change', number }
  return prefix === 'INC' ? { kind: 'incident', number } : { ...form, number }
}

/** @returns what is sent, null when the number cannot be one */
export function toAttachment(form: AttachForm, actionId: string): TicketAttachment | null {
  return TicketAttachment.safeParse({ ...form, actionId }).data ?? null
}

/** The server's field errors at our fields. */
export function attachErrorsOf(problem: Problem | null): AttachErrors {
  const errors: AttachErrors = {}
  for (const { field, message } of problem?.errors ?? []) {
    if (field === 'number' || field === 'kind') errors[field] ??= message
  }
  return errors
}
