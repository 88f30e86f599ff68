import type { Database, SessionLife } from '@scorelink/database'
import type { Logger } from '@scorelink/kit'
import type { InstanceLinks } from './connections/instance-links.ts'
import type { WorkPoint } from './jobs/work-points.ts'
import type { EventHub } from './events/event-hub.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import type { Sealer } from './secrets/sealer.ts'
import type { SecureScoreClients } from './secure-score/secure-score-clients.ts'
import type { EntraSignIn } from './sign-in/entra.ts'
import type { RoleNames } from './sign-in/role.ts'

/** Everything routes and jobs work with; made once in `server.ts`. */
export interface Services {
  readonly database: Database
  readonly logger: Logger
  readonly sealer: Sealer
  readonly entra: EntraSignIn
  readonly roleNames: RoleNames
  readonly sessionLife: SessionLife
  /** Tenants served; what belongs to others stays where it is and nobody works on it. */
  readonly tenantIds: readonly string[]
  readonly secureScores: SecureScoreClients
  readonly instances: InstanceLinks
  readonly jobs: JobQueue
  readonly events: EventHub
  /** `http://localhost:8070` */
  readonly publicUrl: string
  /** Origins of instances taken although they are not https with a public name. */
  readonly allowedOrigins: readonly string[]
  /** Longest call to an instance, in milliseconds. */
  readonly callTimeoutMs: number
  /** Longest an instance goes on working at a call whose caller is gone, in milliseconds. */
  readonly settleMs: number
  readonly pollSeconds: number
  /** A followed record is asked for by its id this often at most, in milliseconds. */
  readonly checkEveryMs: number
  /** Scope of the connector app, `x_mioms_m365ticket`. */
  readonly serviceNowAppScope: string
  readonly now: () => Date
  /** Told of every point at which a process may die; does nothing but in tests that make it so. */
  readonly reach: (point: WorkPoint) => void
}
