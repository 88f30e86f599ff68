import { type Connection, ConnectionSetup, type Problem } from '@scorelink/contracts'

export type SetupField = keyof ConnectionSetup
export type SetupErrors = Partial<Record<SetupField, string>>
export type SetupMessages = { required: string; tooLong: (max: number) => string }

const limits: Record<SetupField, number> = { instance: 300, clientId: 200, clientSecret: 4096 }

export function startSetup({ instance, clientId }: Connection): ConnectionSetup {
  return { instance: instance ?? '', clientId: clientId ?? '', clientSecret: '' }
}

/** An empty secret keeps the stored one, as long as it belongs to the same client. */
export function keepsSecret(setup: ConnectionSetup, connection: Connection): boolean {
  return connection.clientId !== null && setup.clientId.trim() === connection.clientId
}

export type CheckedSetup = { ok: true; setup: ConnectionSetup } | { ok: false; errors: SetupErrors }

/** Checks by the contract's schema, and that there is a secret at all. */
export function checkSetup(setup: ConnectionSetup, connection: Connection, messages: SetupMessages): CheckedSetup {
  const errors: SetupErrors = {}
  const parsed = ConnectionSetup.safeParse(setup)
  for (const issue of parsed.error?.issues ?? []) {
    const field = toField(issue.path[0])
    if (field !== undefined) {
      errors[field] ??= issue.code === 'too_big' ? messages.tooLong(limits[field]) : messages.required
    }
  }
  if (setup.clientSecret === '' && !keepsSecret(setup, connection)) errors.clientSecret = messages.required
  return parsed.success && Object.keys(errors).length === 0 ? { ok: true, setup: parsed.data } : { ok: false, errors }
}

/** The server's field errors at our fields. */
export function setupErrorsOf(problem: Problem | null): SetupErrors {
  const errors: SetupErrors = {}
  for (const { field, message } of problem?.errors ?? []) {
    const known = toField(field.split(/[./[]/).find((part) => part !== ''))
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

function toField(name: unknown): SetupField | undefined {
  return (['instance', 'clientId', 'clientSecret'] as const).find((field) => field === name)
}
