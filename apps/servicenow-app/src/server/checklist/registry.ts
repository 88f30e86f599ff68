import { GlideRecord, GlideSecureRandomUtil, gs } from '@servicenow/glide'
import type { RegistryApplication } from './checklist-state.ts'
import { generatedClientSecret } from './generated-secret.ts'
import { lacksRights, type Refusal } from './refusal.ts'
import { type Attempt, attempt } from './refused-operation.ts'

/** Application registry (ServiceNow docs, Create an endpoint for clients to access the instance). */
const TABLE = 'oauth_entity'
/** Enough to find a record made by hand among those of other portals. */
const MOST_CANDIDATES = 20

/** Shown once: the registry gives a secret back to nobody but its own form. */
export interface IssuedClient {
  readonly clientId: string
  readonly clientSecret: string
}

/** Applications with that client id or redirect address; any, as a check whether they can be read, without both. */
export function readApplications(search: {
  readonly clientId: string | null
  readonly redirectAddress: string | null
}): readonly RegistryApplication[] | Refusal {
  const record = new GlideRecord(TABLE)
  record.addQuery('type', 'client')
  if (search.clientId !== null) {
    const condition = record.addQuery('client_id', search.clientId)
    if (search.redirectAddress !== null) condition.addOrCondition('redirect_url', 'CONTAINS', search.redirectAddress)
  } else if (search.redirectAddress !== null) {
    record.addQuery('redirect_url', 'CONTAINS', search.redirectAddress)
  }
  record.orderByDesc('sys_created_on')
  record.setLimit(MOST_CANDIDATES)
  const read = attempt(record, 'read', () => {
    record.query()
    const found: RegistryApplication[] = []
    while (record.next()) found.push(applicationOf(record))
    return found
  })
  return read.ok ? read.value : read.refusal
}

export function mayCreateApplication(): boolean {
  return new GlideRecord(TABLE).canCreate()
}

/** Registers the portal. The id and secret are ours, because the form that would make them is not used. */
export function createApplication(values: {
  readonly name: string
  readonly redirectAddress: string
}): Attempt<IssuedClient> {
  if (!mayCreateApplication()) return { ok: false, refusal: lacksRights(TABLE, 'create') }
  const issued = { clientId: gs.generateGUID().replace(/-/g, ''), clientSecret: newSecret() }
  const record = new GlideRecord(TABLE)
  return attempt(record, 'create', () => {
    record.initialize()
    record.setValue('name', values.name)
    record.setValue('type', 'client')
    record.setValue('client_id', issued.clientId)
    setSecret(record, issued.clientSecret)
    record.setValue('redirect_url', values.redirectAddress)
    record.setValue('active', 'true')
    record.setValue('access', 'public')
    record.setValue('comments', 'Made by the installation checklist of the Microsoft 365 Ticketing Connector')
    if (record.isValidField('scope_restriction')) record.setValue('scope_restriction', 'broadly_scoped')
    if (!record.insert()) return undefined
    return { ...issued, clientId: record.getValue('client_id') || issued.clientId }
  })
}

/** Replaces the secret of an application: the way on when the first one was not kept. */
export function replaceSecret(clientId: string): Attempt<IssuedClient> {
  const clientSecret = newSecret()
  return change(clientId, (record) => {
    setSecret(record, clientSecret)
    return { clientId, clientSecret }
  })
}

/** Mends what {@link RegistryApplication} says about an application of ours. */
export function mendApplication(clientId: string, redirectAddress: string): Attempt<true> {
  return change(clientId, (record) => {
    const addresses = splitAddresses(record.getValue('redirect_url') ?? '')
    if (!addresses.includes(redirectAddress)) {
      record.setValue('redirect_url', [...addresses, redirectAddress].join(','))
    }
    record.setValue('active', 'true')
    if (record.isValidField('public_client')) record.setValue('public_client', 'false')
    if (record.isValidField('scope_restriction')) record.setValue('scope_restriction', 'broadly_scoped')
    return true
  })
}

function change<T>(clientId: string, write: (record: GlideRecord) => T): Attempt<T> {
  const record = new GlideRecord(TABLE)
  const found = attempt(record, 'read', () => record.get('client_id', clientId) || undefined)
  if (!found.ok) return found
  if (!record.canWrite()) return { ok: false, refusal: lacksRights(TABLE, 'update') }
  return attempt(record, 'update', () => {
    const value = write(record)
    return record.update() ? value : undefined
  })
}

function applicationOf(record: GlideRecord): RegistryApplication {
  const text = (column: string): string => record.getValue(column) ?? ''
  return {
    sysId: record.getUniqueValue(),
    name: text('name'),
    clientId: text('client_id'),
    redirectAddresses: splitAddresses(text('redirect_url')),
    active: isTrue(text('active')),
    publicClient: record.isValidField('public_client') && isTrue(text('public_client')),
    securelyScoped: record.isValidField('scope_restriction') && text('scope_restriction') === 'securely_scoped',
  }
}

/** Several addresses stand in one field, separated by commas or lines. */
function splitAddresses(text: string): string[] {
  return text.split(/[\s,]+/).filter((address) => address !== '')
}

/** Checkboxes read as `1` or as `true`, depending on the release. */
function isTrue(text: string): boolean {
  return text === '1' || text === 'true'
}

/** As a display value: that is what encrypts a two-way password (ServiceNow docs, GlideElement, setDisplayValue). */
function setSecret(record: GlideRecord, secret: string): void {
  record.getElement('client_secret').setDisplayValue(secret)
}

function newSecret(): string {
  return generatedClientSecret((length) => GlideSecureRandomUtil.getSecureRandomString(length))
}
