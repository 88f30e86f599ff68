import { type Connection, ConnectionSetup, type GrantType, type Problem } from '@scorelink/contracts'

const fields = ['instance', 'clientId', 'clientSecret', 'keyId', 'privateKey', 'subject'] as const

/** The form, everything as typed. */
export type SetupDraft = {
  instance: string
  grant: GrantType
  clientId: string
  clientSecret: string
  keyId: string
  privateKey: string
  subject: string
}
export type SetupField = (typeof fields)[number]
export type SetupErrors = Partial<Record<SetupField, string>>
export type SetupMessages = { required: string; tooLong: (max: number) => string }

const limits: Record<SetupField, number> = {
  instance: 300,
  clientId: 200,
  clientSecret: 4096,
  keyId: 200,
  privateKey: 16_384,
  subject: 200,
}

/** Goes on with what is stored, whoever stored it; else with the connection in use, else with the one removed last. */
export function startSetup(connection: Connection): SetupDraft {
  const stored = connection.setup ?? connection
  return {
    instance: stored.instance ?? connection.removed?.instance ?? '',
    grant: stored.grant ?? 'authorization-code',
    clientId: stored.clientId ?? '',
    clientSecret: '',
    keyId: stored.keyId ?? '',
    privateKey: '',
    subject: stored.subject ?? '',
  }
}

/** An empty secret keeps the stored one, as long as it belongs to the same client of the same instance. */
export function keptSecrets(draft: SetupDraft, connection: Connection): { clientSecret: boolean; privateKey: boolean } {
  const inUse = connection.connectedAt !== null
  const stored = connection.setup ?? {
    instance: connection.instance,
    clientId: connection.clientId,
    hasClientSecret: inUse,
    hasPrivateKey: inUse && connection.grant === 'jwt-bearer',
  }
  const same = draft.clientId.trim() === stored.clientId && draft.instance.trim() === stored.instance
  return { clientSecret: same && stored.hasClientSecret, privateKey: same && stored.hasPrivateKey }
}

export type CheckedSetup = { ok: true; setup: ConnectionSetup } | { ok: false; errors: SetupErrors }

/** Checks by the contract's schema, and that there are secrets at all; a draft may lack all but the instance. */
export function checkSetup(
  draft: SetupDraft,
  connection: Connection,
  messages: SetupMessages,
  isDraft = false,
): CheckedSetup {
  const errors: SetupErrors = {}
  const withKey = draft.grant === 'jwt-bearer'
  const { keyId, privateKey, subject, ...rest } = draft
  const parsed = ConnectionSetup.safeParse({
    ...rest,
    ...(withKey ? { keyId, privateKey, subject } : {}),
    draft: isDraft,
    version: connection.version,
  })
  for (const issue of parsed.error?.issues ?? []) {
    const field = toField(issue.path[0])
    if (field !== undefined) {
      errors[field] ??= issue.code === 'too_big' ? messages.tooLong(limits[field]) : messages.required
    }
  }
  const kept = keptSecrets(draft, connection)
  if (!isDraft && draft.clientSecret === '' && !kept.clientSecret) errors.clientSecret ??= messages.required
  if (!isDraft && withKey && privateKey.trim() === '' && !kept.privateKey) errors.privateKey ??= messages.required
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
  return fields.find((field) => field === name)
}
