import type { Fault, ServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import type { Random } from './random.ts'

/** Calls that make, look up or read tickets, with and without the connector app; and those for tokens. */
const api = '/api/*'
const tokens = '/oauth_token.do'
/** Longest that the instance holds a call back before it works on it: longer than its caller waits, shorter than `settleMs`. */
const longestDelayMs = 12_000
const longestReplyMs = 4_000

/** What goes wrong with calls for a while, each with a few of them. Tokens end too. */
function faultsOf(random: Random): Fault[] {
  const some = (path = api): { path: string; probability: number; seed: number; times: number } => ({
    path,
    probability: 0.3,
    seed: random.below(1_000_000),
    times: 1 + random.below(4),
  })
  return [
    { kind: 'cut-after-commit', ...some() },
    { kind: 'cut-before-work', ...some() },
    { kind: 'server-error', status: random.pick([500, 502, 503] as const), ...some() },
    // Without headers: they would teach the servers a limit of a hundred calls an hour, and a storm would last for hours.
    { kind: 'rate-limited', headers: false, ...some(), times: 1 },
    { kind: 'delay', delayMs: 500 + random.below(longestDelayMs - 500), ...some() },
    { kind: 'slow-reply', delayMs: 500 + random.below(longestReplyMs - 500), ...some(random.pick([api, api, tokens])) },
    { kind: 'transaction-limit-on-insert', ...some() },
    { kind: 'hibernation', ...some() },
    { kind: 'tokens-expired', type: 'access_token' },
  ]
}

/** Faults of one storm. */
export class Trouble {
  private readonly serviceNow: ServiceNowSandbox
  private readonly random: Random
  /** Those that may strike yet, by id. */
  private readonly armed = new Map<string, Fault['kind']>()
  private readonly struck = new Set<Fault['kind']>()

  constructor(serviceNow: ServiceNowSandbox, random: Random) {
    this.serviceNow = serviceNow
    this.random = random
  }

  /** Adds one fault; those of before go on until they have struck often enough. Kinds that were not there come first. */
  async add(): Promise<Fault['kind']> {
    const faults = faultsOf(this.random)
    const missing = await this.missing()
    const armed = new Set(this.armed.values())
    const fresh = faults.filter(({ kind }) => missing.includes(kind) && !armed.has(kind))
    // Each refusal for the limit costs a minute of silence: one is as good as many.
    const again = faults.filter(({ kind }) => kind !== 'rate-limited')
    const fault = this.random.pick(fresh.length === 0 ? again : fresh)
    const id = await this.serviceNow.control.addFault(fault)
    if (fault.kind === 'tokens-expired') this.struck.add(fault.kind)
    else this.armed.set(id, fault.kind)
    return fault.kind
  }

  /** Kinds that struck no call yet. */
  async missing(): Promise<Array<Fault['kind']>> {
    const hits = new Map((await this.serviceNow.control.listFaults()).map((fault) => [fault.id, fault.hits]))
    for (const [id, kind] of this.armed) {
      // Those that struck as often as they may are gone.
      if (hits.get(id) !== 0) this.struck.add(kind)
      if (!hits.has(id)) this.armed.delete(id)
    }
    return faultsOf(this.random)
      .map(({ kind }) => kind)
      .filter((kind) => !this.struck.has(kind))
  }

  async end(): Promise<void> {
    await this.missing()
    this.armed.clear()
    await this.serviceNow.control.clearFaults()
  }
}
