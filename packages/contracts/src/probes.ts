import { z } from 'zod'
import { Instant } from './vocabulary.ts'

/** Live checks, in the order in which one stands on another. */
export const probeGroups = {
  network: ['name', 'proxy', 'tls', 'reachable', 'clock', 'awake', 'address-allowed', 'release'],
  access: ['authorization', 'registry', 'registry-open', 'app', 'user', 'own-account', 'roles', 'sign-on'],
  tickets: [
    'read-change',
    'read-incident',
    'choices',
    'dictionary',
    'write-change',
    'write-incident',
    'dry-run-change',
    'dry-run-incident',
    'budget',
    'webhook',
    'recent-tickets',
  ],
} as const

export const ProbeId = z.enum([...probeGroups.network, ...probeGroups.access, ...probeGroups.tickets])
export type ProbeId = z.infer<typeof ProbeId>

/** `unknown`: it cannot be told from here. */
export const Verdict = z.enum(['pass', 'fail', 'unknown'])
export type Verdict = z.infer<typeof Verdict>

export const ProbeResult = z.object({
  id: ProbeId,
  verdict: Verdict,
  /** What was seen, in English. */
  cause: z.string(),
  /** What to do about it, in English; null when there is nothing to do. */
  remedy: z.string().nullable(),
  /** Page of the portal that helps, `/help/ip-filtering`. */
  help: z.string().nullable(),
  /** Named values behind the finding. */
  facts: z.record(z.string(), z.string()),
  checkedAt: Instant,
})
export type ProbeResult = z.infer<typeof ProbeResult>

/** `GET` and `POST /api/v1/connection/probes`: results of the last run, in order; none before the first. */
export const Probes = z.object({
  /** Origin of the instance; null when none was ever set up. */
  instance: z.string().nullable(),
  items: z.array(ProbeResult),
})
export type Probes = z.infer<typeof Probes>

/** `POST`: runs one probe, or all without a name. */
export const ProbeRun = z.object({ probe: ProbeId.optional() }).nullish()
