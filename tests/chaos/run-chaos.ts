import { setTimeout as sleep } from 'node:timers/promises'
import { workPoints, type WorkPoint } from '../../apps/server/src/jobs/work-points.ts'
import type { ServerRole } from '../../apps/server/src/server.ts'
import { connect, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPostgres } from '../support/postgres.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'
import { Trouble } from './faults.ts'
import { createRandom, type Random } from './random.ts'
import { startServerProcess, type Doom, type ServerProcess } from './server-process.ts'
import { judge, isClean, type Verdict } from './verdict.ts'
import { touchSomething } from './people.ts'

export interface ChaosOptions {
  readonly tickets: number
  readonly seed: number
  /** `pglite`: one process that does everything; `postgres`: one that takes requests and two workers. */
  readonly database: 'pglite' | 'postgres'
  readonly withApp: boolean
  /** Named points at which some server has to die before it may end. */
  readonly points: readonly WorkPoint[]
  /** Told what happens. */
  readonly tell?: (line: string) => void
}

export interface ChaosResult {
  readonly verdict: Verdict
  readonly kills: number
  /** Named points at which no server died. */
  readonly missingPoints: readonly WorkPoint[]
  /** Faults that struck no call. */
  readonly missingFaults: readonly string[]
}

/** Calls end fast, so that leases of the dead do; the instance never works as long as is waited for it to settle. */
const settings = {
  SERVICENOW_TIMEOUT_MS: '3000',
  SERVICENOW_SETTLE_SECONDS: '20',
  SERVICENOW_POLL_SECONDS: '1',
  SCORELINK_LOG_LEVEL: 'fatal',
}

/** So many of the last tickets are shared slowly while a point of delivery was not reached: it needs a ticket on its way. */
const keptForLast = 40
const slowlyMs = 5_000
const sharers = 4
/** So long a storm goes on after that for whatever else is missing. */
const longestStormMs = 6 * 60_000

/** Longest a run may take after everything was shared, before what is missing counts as lost. */
const patienceMs = 15 * 60_000

/**
 * Shares tickets while servers die again and again, at random and at every named point, and the instance loses replies,
 * refuses, fails, delays and lets tokens end. Then lets it calm down and holds both sides against each other.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const postgres = options.database === 'postgres' ? await startPostgres() : undefined
  const database = postgres === undefined ? {} : { DATABASE_URL: await postgres.createDatabase() }
  const surroundings = await startSurroundings({ ...settings, ...database }, { withApp: options.withApp })
  const roles: ServerRole[] = postgres === undefined ? ['all'] : ['web', 'worker', 'worker']
  const storm = new Storm(options, surroundings, roles)
  try {
    return await storm.run()
  } finally {
    await storm.end()
    await surroundings.close()
    await postgres?.stop()
  }
}

class Storm {
  private readonly options: ChaosOptions
  private readonly surroundings: Surroundings
  private readonly random: Random
  private readonly trouble: Trouble
  private readonly servers: ServerProcess[]
  private readonly reached = new Set<WorkPoint>()
  private kills = 0
  private calm = false

  constructor(options: ChaosOptions, surroundings: Surroundings, roles: readonly ServerRole[]) {
    this.options = options
    this.surroundings = surroundings
    this.random = createRandom(options.seed)
    this.trouble = new Trouble(surroundings.serviceNow, this.random)
    this.servers = roles.map((role) => startServerProcess(role, surroundings.environment))
  }

  async run(): Promise<ChaosResult> {
    for (const { ready } of this.servers) await ready
    const admin = await signIn(this.surroundings, 0)
    await connect(this.surroundings, admin)
    const shared = this.share(admin)
    const storm = this.rage(admin)
    const ids = await shared
    await storm
    this.tell(`${ids.length} tickets shared, servers died ${this.kills} times`)
    await this.settle()
    const [missingPoints, missingFaults] = [this.missingPoints(), await this.trouble.missing()]
    return { verdict: await this.judgeInTheEnd(admin, ids), kills: this.kills, missingPoints, missingFaults }
  }

  async end(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()))
  }

  private tell(line: string): void {
    this.options.tell?.(line)
  }

  private missingPoints(): WorkPoint[] {
    return this.options.points.filter((point) => !this.reached.has(point))
  }

  private missingDeliveries(): WorkPoint[] {
    return this.missingPoints().filter((point) => point.startsWith('delivery.'))
  }

  private async somethingIsMissing(): Promise<boolean> {
    return this.missingPoints().length > 0 || (await this.trouble.missing()).length > 0
  }

  private sharing = true

  /** Shares every ticket until it is taken: the same key, however often the server dies in between. */
  private async share(admin: PortalClient): Promise<string[]> {
    const ids: string[] = []
    let next = 0
    const sharer = async (): Promise<void> => {
      while (next < this.options.tickets) {
        const serial = next
        next += 1
        const kept = serial >= this.options.tickets - keptForLast
        if (kept && this.missingDeliveries().length > 0) await sleep(slowlyMs * sharers)
        ids.push(await this.shareOne(admin, serial))
      }
    }
    await Promise.all(Array.from({ length: sharers }, sharer))
    this.sharing = false
    return ids
  }

  private async shareOne(admin: PortalClient, serial: number): Promise<string> {
    const body = {
      kind: serial % 4 === 0 ? 'change' : 'incident',
      priority: 2,
      name: `Chaos ${serial}`,
      description: 'Text',
      dueDate: null,
      actionId: null,
      category: 'identity',
    }
    const headers = { 'idempotency-key': `chaos-${this.options.seed}-${serial}` }
    for (;;) {
      // A server that is down refuses the connection, or cuts it.
      const answer = await admin.write('POST', '/api/v1/tickets', body, headers).catch(() => undefined)
      if (answer?.status === 202) return answer.json.id
      if (answer !== undefined && answer.status < 500 && answer.status !== 429) {
        throw new Error(`sharing was answered ${answer.status}: ${answer.text}`)
      }
      await sleep(200)
    }
  }

  /** One mishap after the other, until everything is shared and every point was reached. */
  private async rage(admin: PortalClient): Promise<void> {
    let endMs = Number.POSITIVE_INFINITY
    while (this.sharing || (Date.now() < endMs && (await this.somethingIsMissing()))) {
      if (!this.sharing) endMs = Math.min(endMs, Date.now() + longestStormMs)
      await sleep(200 + this.random.below(800))
      await this.revive()
      const dice = this.random.next()
      if (dice < 0.25) await this.killOne()
      else if (dice < 0.6) this.tell(`fault: ${await this.trouble.add()}`)
      else await touchSomething(this.surroundings, admin, this.random)
    }
  }

  /** Most of those that will die by themselves are left to it. */
  private async killOne(): Promise<void> {
    const server = this.random.pick(this.servers)
    if (
      server.doom !== undefined &&
      this.random.next() < (this.missingPoints().includes(server.doom.point) ? 0.9 : 0.7)
    )
      return
    await server.kill()
    this.kills += 1
    this.tell(`killed: ${server.role}`)
  }

  /** Starts again whoever is dead, most of them with a point at which they will die by themselves. */
  private async revive(): Promise<void> {
    for (const [index, server] of this.servers.entries()) {
      if (server.isAlive()) continue
      if (server.doom !== undefined && server.diedByItself()) this.noteDoom(server.doom)
      const doom = this.calm || server.role === 'web' ? undefined : this.nextDoom()
      this.servers[index] = startServerProcess(server.role, this.surroundings.environment, doom)
      await this.servers[index]?.ready
    }
  }

  private noteDoom({ point }: Doom): void {
    if (!this.reached.has(point)) this.tell(`died at: ${point}`)
    this.reached.add(point)
    this.kills += 1
  }

  /** A point that was not reached; those of delivery first, while there are tickets to come. */
  private nextDoom(): Doom {
    const missing = [this.missingDeliveries(), this.missingPoints()].find(({ length }) => length > 0)
    return missing === undefined
      ? { point: this.random.pick(workPoints), nth: 1 + this.random.below(5) }
      : { point: this.random.pick(missing), nth: 1 }
  }

  /** No more faults, and servers that live. */
  private async settle(): Promise<void> {
    this.calm = true
    await this.trouble.end()
    for (const server of this.servers) await server.kill()
    await this.revive()
    for (const server of this.servers) await server.ready
  }

  private async judgeInTheEnd(admin: PortalClient, ids: readonly string[]): Promise<Verdict> {
    const endMs = Date.now() + patienceMs
    for (;;) {
      const verdict = await judge(this.surroundings, admin, ids).catch(() => undefined)
      if (verdict !== undefined && (isClean(verdict) || verdict.duplicated > 0 || Date.now() > endMs)) return verdict
      await sleep(1_000)
    }
  }
}
