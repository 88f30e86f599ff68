import type { z } from 'zod'
import type { AssertedState, ControlProfile, ScoreSnapshot } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { createAppToken } from './app-token.ts'
import { graphErrors } from './errors.ts'
import { createGraphHttp, type GraphHttp } from './graph-http.ts'
import { toControlProfile, toSnapshot } from './mapper.ts'
import { GraphControlProfile, GraphPage, GraphSecureScore } from './schema.ts'

export interface SecureScoreClientOptions {
  /** `https://graph.microsoft.com` */
  readonly graphOrigin: string
  /** Issuer of the tenant, `https://login.microsoftonline.com/TENANT/v2.0`. */
  readonly authority: string
  readonly clientId: string
  readonly clientSecret: string
  readonly now: () => Date
}

/** Microsoft Secure Score. Every method throws an AppError of the `GRAPH_` family; no failure reads as empty. */
export interface SecureScoreClient {
  /** @param count days, 1 to 90. @returns at most that many; none for a tenant a few days old. */
  latestSnapshots(count: number): Promise<ScoreSnapshot[]>
  /** The whole catalogue, however many pages it has. */
  controlProfiles(): Promise<ControlProfile[]>
  /**
   * Writes a decision about a control; nothing is written when it stands already, since each write adds an entry to the
   * control's history for everybody to read. Points follow with a later snapshot, if at all.
   * @throws AppError `GRAPH_STATE_NOT_WRITABLE`, `GRAPH_WRITE_FORBIDDEN`, `GRAPH_STATE_NOT_KEPT`
   */
  decideControl(controlId: string, decision: ControlDecision): Promise<ControlProfile>
  close(): Promise<void>
}

export interface ControlDecision {
  readonly state: Exclude<AssertedState, 'unknown'>
  /** Shown in Microsoft's portal beside the state. */
  readonly comment: string
}

/** More pages than any tenant has; beyond it Graph sends us in circles. */
const mostPages = 200

export function createSecureScoreClient(options: SecureScoreClientOptions): SecureScoreClient {
  const http = createGraphHttp(options.graphOrigin, createAppToken(options), options.now)
  const security = `${options.graphOrigin}/v1.0/security`
  return {
    async latestSnapshots(count) {
      if (!Number.isInteger(count) || count < 1 || count > 90) throw new RangeError('count is 1 to 90 days')
      const entries = await readPages(http, new URL(`${security}/secureScores?$top=${count}`), count)
      return entries.map((entry) => toSnapshot(check(GraphSecureScore, entry)))
    },
    async controlProfiles() {
      const entries = await readPages(http, new URL(`${security}/secureScoreControlProfiles`), Number.POSITIVE_INFINITY)
      return entries.map((entry) => toControlProfile(check(GraphControlProfile, entry)))
    },
    async decideControl(controlId, decision) {
      if (isDeviceControl(controlId)) throw new AppError(graphErrors.GRAPH_STATE_NOT_WRITABLE)
      const address = new URL(`${security}/secureScoreControlProfiles/${encodeURIComponent(controlId)}`)
      const before = toControlProfile(check(GraphControlProfile, await http.read(address)))
      if (before.state === decision.state) return before
      const after = toControlProfile(check(GraphControlProfile, await write(http, address, decision)))
      if (after.state !== decision.state) throw new AppError(graphErrors.GRAPH_STATE_NOT_KEPT, { detail: after.state })
      return after
    },
    close: () => http.close(),
  }
}

/** Decided in Defender Vulnerability Management; Graph refuses them with an error that names no cause. */
function isDeviceControl(controlId: string): boolean {
  return /^scid_/i.test(controlId)
}

/** Microsoft's spelling (Graph docs, secureScoreControlStateUpdate). */
const stateNames = {
  default: 'Default',
  ignored: 'Ignored',
  'third-party': 'ThirdParty',
  reviewed: 'Reviewed',
} as const

async function write(http: GraphHttp, address: URL, { state, comment }: ControlDecision): Promise<unknown> {
  const vendorInformation = { provider: 'SecureScore', vendor: 'Microsoft' }
  return await http.change(address, { state: stateNames[state], comment, vendorInformation })
}

/**
 * Stops at `wanted`: a list asked for with `$top` has a next link all the same, and following it to the end would read
 * the whole history (seen in real answers).
 */
async function readPages(http: GraphHttp, first: URL, wanted: number): Promise<unknown[]> {
  const entries: unknown[] = []
  let next: URL | undefined = first
  for (let page = 0; next !== undefined && entries.length < wanted; page += 1) {
    if (page >= mostPages) throw new AppError(graphErrors.GRAPH_BAD_RESPONSE, { detail: 'The list does not end.' })
    const read: GraphPage = check(GraphPage, await http.read(next))
    entries.push(...read.value)
    const link: string | undefined = read['@odata.nextLink']
    next = link === undefined ? undefined : new URL(link)
  }
  return entries.slice(0, wanted)
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new AppError(graphErrors.GRAPH_BAD_RESPONSE, { cause: result.error })
}
