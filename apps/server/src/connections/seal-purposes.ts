/** The purpose each secret of a connection is sealed for: it opens for no other tenant and no other use. */
export const sealPurposes = {
  clientSecret: (tenantId: string) => `${tenantId}/client-secret`,
  accessToken: (tenantId: string) => `${tenantId}/access-token`,
  refreshToken: (tenantId: string) => `${tenantId}/refresh-token`,
  privateKey: (tenantId: string) => `${tenantId}/private-key`,
  webhookSecret: (tenantId: string) => `${tenantId}/webhook-secret`,
}
