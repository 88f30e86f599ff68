import type { Fault, ServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import type { Random } from './random.ts'

/** Calls that make, look up or read tickets, with and without the connector app. */
const path = '/api/*'
/** Longest that the instance holds a call back before it works on it; shorter than `settleMs` of the servers. */
const longestDelayMs = 3_000

/** What goes wrong with calls for a while, each with a few of them. Tokens end too. */
function faultsOf(random: Random): Fault[] {
  const some = (): { path: string; probability: number; seed: number; times: number } => ({
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
    { kind: 'slow-reply', delayMs: 500 + random.below(longestDelayMs), ...some() },
    { kind: 'transaction-limit-on-insert', ...some() },
    { kind: 'hibernation', ...some() },
    { kind: 'tokens-expired', type: 'access_token' },
  ]
}

/** Adds one fault; those of before go on until they have struck often enough. */
export async function addFault({ control }: ServiceNowSandbox, random: Random): Promise<string> {
  const fault = random.pick(faultsOf(random))
  await control.addFault(fault)
  return fault.kind
}
