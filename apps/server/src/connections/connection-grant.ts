import type { GrantType } from '@scorelink/database'
import type { OAuthClient, Unattended } from '@scorelink/servicenow'
import type { Sealer } from '../secrets/sealer.ts'
import { sealPurposes } from './seal-purposes.ts'

/** Columns that say how an instance lets us in; of a set-up that is complete, or of a connection in use. */
export interface GrantRow {
  readonly grant_type: GrantType
  readonly client_id: string
  readonly client_secret: string
  readonly key_id: string | null
  readonly private_key: string | null
  readonly subject: string | null
}

export async function openClient(sealer: Sealer, tenantId: string, row: GrantRow): Promise<OAuthClient> {
  const clientSecret = await sealer.open(row.client_secret, sealPurposes.clientSecret(tenantId))
  return { clientId: row.client_id, clientSecret }
}

/** @returns undefined for the grant that needs a person. */
export async function openUnattended(sealer: Sealer, tenantId: string, row: GrantRow): Promise<Unattended | undefined> {
  if (row.grant_type === 'authorization-code') return undefined
  const oauth = await openClient(sealer, tenantId, row)
  if (row.grant_type === 'client-credentials') return { grant: 'client-credentials', oauth }
  const privateKey =
    row.private_key === null ? '' : await sealer.open(row.private_key, sealPurposes.privateKey(tenantId))
  return { grant: 'jwt-bearer', oauth, signing: { keyId: row.key_id ?? '', privateKey, subject: row.subject ?? '' } }
}
