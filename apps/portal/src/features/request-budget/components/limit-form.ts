import { RequestBudgetLimit } from '@scorelink/contracts'

/** What was typed as calls an hour. @returns undefined when it is no number the server takes; empty is no limit. */
export function readLimit(typed: string): RequestBudgetLimit | undefined {
  const text = typed.trim()
  const parsed = RequestBudgetLimit.safeParse({ limitPerHour: text === '' ? null : Number(text) })
  return parsed.success ? parsed.data : undefined
}
