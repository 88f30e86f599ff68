import { failure } from '../api/fault.ts'
import { type JsonObject, readAddress, readInside, readText, readWord } from '../api/read-object.ts'
import { isoToGlide } from '../lib/time.ts'

/** What the portal says about itself. */
export interface ConnectionInput {
  readonly tenant: string
  readonly portal: string
  readonly status: (typeof statuses)[number]
  /** As a record stores it; empty for never. */
  readonly lastSyncAt: string
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
}

const statuses = ['connected', 'authorization-lost'] as const
const ADDRESS_LENGTH = 1024
const MIN_SECRET_LENGTH = 16

/**
 * Members that are not known are overlooked: a newer portal may say more about itself, and nothing is lost.
 * @throws a failure naming the first member that is not as it must be
 */
export function readConnection(input: JsonObject): ConnectionInput {
  const { webhook } = input
  return {
    tenant: readText(input, 'tenant', 100),
    portal: readAddress(input, 'portal', ADDRESS_LENGTH),
    status: readWord(input, 'status', statuses),
    lastSyncAt: readLastSync(input['lastSyncAt']),
    webhook: webhook === undefined || webhook === null ? undefined : readInside(input, 'webhook', readWebhook),
  }
}

function readLastSync(value: unknown): string {
  if (value === undefined || value === null) return ''
  const stored = typeof value === 'string' ? isoToGlide(value) : undefined
  if (stored !== undefined) return stored
  throw failure(
    'INPUT_INVALID',
    'lastSyncAt',
    '"lastSyncAt" must be a moment in UTC such as 2026-11-25T08:00:00Z, or null.',
  )
}

function readWebhook(input: JsonObject): { readonly url: string; readonly secret: string } {
  const url = readAddress(input, 'url', ADDRESS_LENGTH)
  if (!/^https:/i.test(url) && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/i.test(url)) {
    throw failure('INPUT_INVALID', 'url', '"url" must start with https://; plain http is for this machine only.')
  }
  const secret = readText(input, 'secret', 200)
  if (secret.length < MIN_SECRET_LENGTH) {
    throw failure('INPUT_INVALID', 'secret', `"secret" must have ${MIN_SECRET_LENGTH} characters or more.`)
  }
  return { url, secret }
}
