import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMicrosoftSandbox, type MicrosoftSandbox } from '@scorelink/sandbox-microsoft'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createSecureScoreClient, type SecureScoreClient } from './client.ts'

let folder: string
let sandbox: MicrosoftSandbox
let client: SecureScoreClient

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-graph-'))
  sandbox = await startMicrosoftSandbox({ port: 0, dataDir: folder, redirectUris: ['http://127.0.0.1:9/x'] })
  client = clientWith({})
})
afterAll(async () => {
  await client.close()
  await sandbox.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => control('DELETE', '/faults'))

function clientWith(over: Partial<{ clientSecret: string }>): SecureScoreClient {
  const { graphOrigin, authority, clientId, clientSecret } = sandbox
  return createSecureScoreClient({ graphOrigin, authority, clientId, clientSecret, now: () => new Date(), ...over })
}

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const init =
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const answer = await fetch(`${sandbox.origin}/_sandbox${path}`, init)
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  const text = await answer.text()
  return text === '' ? undefined : JSON.parse(text)
}

it('reads no more snapshots than asked for, newest first, though a next link follows', async () => {
  expect(await client.latestSnapshots(1)).toHaveLength(1)
  const week = await client.latestSnapshots(7)
  expect(week.map(({ day }) => day)).toEqual(week.map(({ day }) => day).toSorted((a, b) => (a < b ? 1 : -1)))
  expect(week).toHaveLength(7)
})

it('reads the catalogue to its last page', async () => {
  const profiles = await client.controlProfiles()
  expect(profiles.length).toBeGreaterThan(400)
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length)
})

it('points of the controls add up to the score', async () => {
  const [newest] = await client.latestSnapshots(1)
  const sum = newest!.controls.reduce((total, { points }) => total + points, 0)
  expect(newest!.points).toBeCloseTo(sum, 1)
})

it.each([0, 91, 1.5])('refuses to read %d days', async (count) => {
  await expect(client.latestSnapshots(count)).rejects.toThrow(RangeError)
})

describe('what passes by itself is waited out', () => {
  it.each([
    ['a rate limit', { kind: 'too-many-requests', retryAfterSeconds: 0, times: 1 }],
    ['a server error', { kind: 'server-error', status: 503, times: 1 }],
    ['a cut connection', { kind: 'cut', when: 'before', times: 1 }],
    ['a token that ran out', { kind: 'expired-token', times: 1 }],
    ['an answer with a part missing', { kind: 'partial', times: 1 }],
  ])('%s', async (_name, fault) => {
    await control('POST', '/faults', fault)
    expect(await client.latestSnapshots(3)).toHaveLength(3)
  })
})

describe('failures have names', () => {
  it.each([
    ['a missing permission', { kind: 'forbidden' }, 'GRAPH_FORBIDDEN'],
    ['a tenant without secure score', { kind: 'unprovisioned' }, 'GRAPH_NOT_PROVISIONED'],
    ['an error that stays', { kind: 'server-error', status: 500 }, 'GRAPH_UNAVAILABLE'],
    ['a part that stays missing', { kind: 'partial' }, 'GRAPH_UNAVAILABLE'],
    ['a refused token that stays refused', { kind: 'expired-token' }, 'GRAPH_UNAUTHORIZED'],
  ])('%s', async (_name, fault, code) => {
    await control('POST', '/faults', fault)
    await expect(client.latestSnapshots(1)).rejects.toMatchObject({ code })
  })

  it('a wait too long for a worker goes back to the job with its length', async () => {
    await control('POST', '/faults', { kind: 'too-many-requests', retryAfterSeconds: 600 })
    const failure = { code: 'GRAPH_RATE_LIMITED', retryAfterMs: 600_000 }
    await expect(client.latestSnapshots(1)).rejects.toMatchObject(failure)
  })

  // microsoftgraph/msgraph-sdk-dotnet issue 2566: Graph refused its own next links for weeks.
  it('a refused next link never shortens the catalogue, and snapshots need none', async () => {
    await control('POST', '/faults', { kind: 'skiptoken-refused' })
    await expect(client.controlProfiles()).rejects.toMatchObject({ code: 'GRAPH_BAD_RESPONSE' })
    expect(await client.latestSnapshots(7)).toHaveLength(7)
  })

  it('a new tenant has no snapshots, and that is no failure', async () => {
    await control('POST', '/faults', { kind: 'empty-tenant' })
    expect(await client.latestSnapshots(1)).toEqual([])
  })

  it('a wrong secret is GRAPH_UNAUTHORIZED', async () => {
    const stranger = clientWith({ clientSecret: 'wrong' })
    await expect(stranger.latestSnapshots(1)).rejects.toMatchObject({ code: 'GRAPH_UNAUTHORIZED' })
    await stranger.close()
  })
})

describe('deciding about a control', () => {
  const Token = z.object({ access_token: z.string() })
  const Profile = z.object({ controlStateUpdates: z.array(z.unknown()) })
  const decision = { state: 'third-party', comment: 'Done by another product' } as const
  const historyOf = async (id: string): Promise<number> => {
    const token = await fetch(`${sandbox.authority.replace(/\/v2\.0$/, '')}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: sandbox.clientId,
        client_secret: sandbox.clientSecret,
        scope: 'https://graph.microsoft.com/.default',
      }),
    })
    const { access_token: bearer } = Token.parse(await token.json())
    const headers = { authorization: `Bearer ${bearer}` }
    const answer = await fetch(`${sandbox.graphOrigin}/v1.0/security/secureScoreControlProfiles/${id}`, { headers })
    return Profile.parse(await answer.json()).controlStateUpdates.length
  }

  it('writes it, and writes nothing when it stands already', async () => {
    const before = await historyOf('OneAdmin')
    expect(await client.decideControl('OneAdmin', decision)).toMatchObject({ id: 'OneAdmin', state: 'third-party' })
    expect(await historyOf('OneAdmin')).toBe(before + 1)
    expect(await client.decideControl('OneAdmin', decision)).toMatchObject({ state: 'third-party' })
    expect(await historyOf('OneAdmin')).toBe(before + 1)
  })

  it('takes a decision back', async () => {
    expect(await client.decideControl('OneAdmin', { state: 'default', comment: '' })).toMatchObject({
      state: 'default',
    })
  })

  it('refuses device controls before anything is sent', async () => {
    await control('POST', '/faults', { kind: 'server-error', status: 500 })
    await expect(client.decideControl('scid_2000', decision)).rejects.toMatchObject({
      code: 'GRAPH_STATE_NOT_WRITABLE',
    })
  })

  it('says which permission is missing', async () => {
    await control('PUT', '/permissions', { permissions: ['SecurityEvents.Read.All'] })
    const reader = clientWith({})
    await expect(reader.decideControl('OneAdmin', decision)).rejects.toMatchObject({ code: 'GRAPH_WRITE_FORBIDDEN' })
    await reader.close()
    await control('PUT', '/permissions', { permissions: ['SecurityEvents.ReadWrite.All'] })
  })
})
