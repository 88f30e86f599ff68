import type { Fault } from './fault.ts'
import { flag, type FieldChecks, numberFrom, oneOf, optional, readFields, text, texts } from './read-fields.ts'

const SCOPE: FieldChecks = {
  methods: optional(texts),
  path: optional(text),
  times: optional(numberFrom(1)),
  probability: optional(numberFrom(0, 1)),
  seed: optional(numberFrom(0)),
}

/** What each kind of fault takes beside `kind`; the compiler sees that none is missing. */
const FAULT_FIELDS: Readonly<Record<Fault['kind'], FieldChecks>> = {
  'rate-limited': { ...SCOPE, headers: optional(flag), retryAfterSeconds: optional(numberFrom(0)) },
  'server-error': { ...SCOPE, status: oneOf(500, 501, 502, 503, 504) },
  delay: { ...SCOPE, delayMs: numberFrom(0), jitterMs: optional(numberFrom(0)) },
  'cut-before-work': SCOPE,
  'cut-after-commit': SCOPE,
  'slow-reply': { ...SCOPE, delayMs: numberFrom(0) },
  hibernation: { ...SCOPE, form: optional(oneOf('page', 'redirect')) },
  'login-redirect': { ...SCOPE, location: optional(text) },
  maintenance: SCOPE,
  'transaction-limit-on-insert': SCOPE,
  'transaction-limit-on-list': { ...SCOPE, form: optional(oneOf('error-object', 'unparsable')) },
  'tokens-revoked': {},
  'tokens-expired': { type: optional(oneOf('access_token', 'refresh_token')) },
  'registry-closed': { setting: oneOf('access', 'read_access') },
  'acl-refusal': { table: text, operation: oneOf('create', 'read', 'write', 'delete') },
  'data-policy': { table: text, field: text },
  'dropped-field': { table: text, field: text },
  'ip-filter': { rangeStart: optional(text), rangeEnd: optional(text) },
  'single-sign-on-only': {},
  'mfa-required': { userName: optional(text) },
  'basic-gate': {},
  'securely-scoped': { clientId: optional(text) },
  'rate-limit-rule': {
    limitPerHour: numberFrom(0),
    api: optional(text),
    userName: optional(text),
    role: optional(text),
  },
  'clock-skew': { seconds: numberFrom(-Number.MAX_SAFE_INTEGER) },
  release: { family: text },
}

/**
 * Reads a fault that came over HTTP.
 * @throws InvalidField naming the field at fault and what it may be.
 */
export function readFault(input: unknown): Fault {
  const { kind } = readFields(input, { kind: oneOf(...Object.keys(FAULT_FIELDS)) }, 'others allowed')
  const checks = Object.entries(FAULT_FIELDS).find(([name]) => name === kind)?.[1]
  const fault: unknown = readFields(input, { kind: text, ...checks })
  // Every field was just checked against the table above, which is keyed by the type's own kinds.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return fault as Fault
}
