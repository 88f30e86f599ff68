import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readSandboxConfig, readServerConfig, settingNames } from './config.ts'

const enough = {
  SCORELINK_KEYS: `k1:${'A'.repeat(43)}`,
  ENTRA_TENANT_ID: '0f6d3a52-7a1c-4c39-9d43-1f2a3b4c5d6e',
  ENTRA_CLIENT_ID: 'client',
  ENTRA_CLIENT_SECRET: 'secret',
}

describe('settings', () => {
  it('needs no more than keys and the app registration', () => {
    expect(readServerConfig(enough)).toMatchObject({
      port: 8070,
      entra: { origin: 'https://login.microsoftonline.com', tenantIds: [enough.ENTRA_TENANT_ID] },
      graphOrigin: 'https://graph.microsoft.com',
      serviceNow: { allowedOrigins: [], timeoutMs: 30_000, pollSeconds: 30 },
    })
  })

  it.each([
    ['PORTAL_PORT', 'eighty'],
    ['SCORELINK_KEYS', 'short:abc'],
    ['SCORELINK_TIME_ZONE', 'Mars/Olympus'],
    ['DATABASE_URL', 'mysql://x'],
    ['ENTRA_TENANT_ID', 'contoso'],
    ['SERVICENOW_TIMEOUT_MS', '5'],
  ])('refuses a bad %s, naming it', (name, value) => {
    expect(() => readServerConfig({ ...enough, [name]: value })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', fields: [expect.objectContaining({ field: name })] }),
    )
  })

  it('takes several origins and trims them', () => {
    const config = readServerConfig({ ...enough, SERVICENOW_ALLOWED_ORIGINS: 'http://127.0.0.1:1, http://127.0.0.1:2' })
    expect(config.serviceNow.allowedOrigins).toEqual(['http://127.0.0.1:1', 'http://127.0.0.1:2'])
  })

  it('is quiet in the sandbox unless told otherwise', () => {
    expect(readSandboxConfig({}).logLevel).toBe('warn')
    expect(readSandboxConfig({ SCORELINK_LOG_LEVEL: 'debug' }).logLevel).toBe('debug')
  })

  it('has every variable in the documentation, and no other', async () => {
    const text = await readFile(new URL('../../../docs/configuration.md', import.meta.url), 'utf8')
    const documented = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(new Set(documented)).toEqual(new Set(settingNames))
  })
})
