import { NewApiToken, type Problem } from '@scorelink/contracts'

export type TokenField = keyof NewApiToken
export type TokenErrors = Partial<Record<TokenField, string>>

/** Lives a person may choose, in days. */
export const lifeChoices = [30, 90, 180, 365] as const

export const emptyToken: NewApiToken = { name: '', scopes: ['read'], expiresInDays: 90 }

export type CheckedToken = { ok: true; token: NewApiToken } | { ok: false; errors: TokenErrors }

/** Checks by the contract's schema. */
export function checkToken(
  token: NewApiToken,
  messages: { nameNeeded: string; nameTooLong: string; scopeNeeded: string },
): CheckedToken {
  const parsed = NewApiToken.safeParse(token)
  if (parsed.success) return { ok: true, token: parsed.data }
  const errors: TokenErrors = {}
  for (const { path, code } of parsed.error.issues) {
    if (path[0] === 'name') errors.name ??= code === 'too_big' ? messages.nameTooLong : messages.nameNeeded
    if (path[0] === 'scopes') errors.scopes ??= messages.scopeNeeded
  }
  return { ok: false, errors }
}

/** The server's field errors at our fields. */
export function tokenErrorsOf(problem: Problem | null): TokenErrors {
  const errors: TokenErrors = {}
  for (const { field, message } of problem?.errors ?? []) {
    const name = field.split(/[./[]/)[0]
    if (name === 'name' || name === 'scopes' || name === 'expiresInDays') errors[name] ??= message
  }
  return errors
}
