import { createSecureScoreClient, type SecureScoreClient } from '@scorelink/secure-score'
import { authorityOf, type EntraConfig } from '../config.ts'

/** Readers of Microsoft Graph, one for each tenant: none shares a token with another. */
export interface SecureScoreClients {
  of(tenantId: string): SecureScoreClient
  close(): Promise<void>
}

export function createSecureScoreClients(options: {
  readonly entra: EntraConfig
  readonly graphOrigin: string
  readonly now: () => Date
}): SecureScoreClients {
  const { entra, graphOrigin, now } = options
  const { clientId, clientSecret } = entra
  const clients = new Map<string, SecureScoreClient>()
  return {
    of(tenantId) {
      const client =
        clients.get(tenantId) ??
        createSecureScoreClient({ graphOrigin, authority: authorityOf(entra, tenantId), clientId, clientSecret, now })
      clients.set(tenantId, client)
      return client
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()))
    },
  }
}
