import { setTimeout as sleep } from 'node:timers/promises'
import { workPoints, type WorkPoint } from '../../apps/server/src/jobs/work-points.ts'
import type { ServerRole } from '../../apps/server/src/server.ts'
import { connect, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPostgres } from '../support/postgres.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'
import { addFault } from './faults.ts'
import { createRandom, type Random } from './random.ts'
import { startServerProcess, type Doom, type ServerProcess } from './server-process.ts'
import { judge, isClean, allTickets, type Verdict } from './verdict.ts'

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
  /** Points at which a server died by itself. */
  readonly points: ReadonlySet<WorkPoint>
}

/** Calls end fast, so that leases of the dead do; the instance never works as long as is waited for it to settle. */
const settings = {
  SERVICENOW_TIMEOUT_MS: '3000',
  SERVICENOW_SETTLE_SECONDS: '20',
  SERVICENOW_POLL_SECONDS: '1',
  SCORELINK_LOG_LEVEL: 'fatal',
}

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
  private readonly servers: ServerProcess[]
  private readonly reached = new Set<WorkPoint>()
  private kills = 0
  private calm = false

  constructor(options: ChaosOptions, surroundings: Surroundings, roles: readonly ServerRole[]) {
    this.options = options
    this.surroundings = surroundings
    this.random = createRandom(options.seed)
    this.servers = roles.map((role) => startServerProcess(role, surroundings.environment))
  }

  async run(): Promise<ChaosResult> {
    for (const { ready } of this.servers) await ready
    const admin = await signIn(this.surroundings, 0)
    await connect(this.surroundings, admin)
    const shared = this.share(admin)
    const storm = this.rage(admin, () => this.missingPoints().length > 0)
    const ids = await shared
    await storm
    this.tell(`${ids.length} tickets shared, servers died ${this.kills} times`)
    await this.settle()
    const verdict = await this.judgeInTheEnd(admin, ids)
    return { verdict, kills: this.kills, points: this.reached }
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

  private sharing = true

  /** Shares every ticket until it is taken: the same key, however often the server dies in between. */
  private async share(admin: PortalClient): Promise<string[]> {
    const ids: string[] = []
    let next = 0
    const sharer = async (): Promise<void> => {
      while (next < this.options.tickets) {
        const serial = next
        next += 1
        ids.push(await this.shareOne(admin, serial))
      }
    }
    await Promise.all([sharer(), sharer(), sharer(), sharer()])
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
  private async rage(admin: PortalClient, wanted: () => boolean): Promise<void> {
    const endMs = Date.now() + patienceMs
    while ((this.sharing || wanted()) && Date.now() < endMs) {
      await sleep(200 + this.random.below(800))
      await this.revive()
      const dice = this.random.next()
      if (dice < 0.25) await this.killOne()
      else if (dice < 0.6) this.tell(`fault: ${await addFault(this.surroundings.serviceNow, this.random)}`)
      else await this.touchSomething(admin)
    }
  }

  /** Most of those that will die by themselves are left to it. */
  private async killOne(): Promise<void> {
    const server = this.random.pick(this.servers)
    if (server.doom !== undefined && this.random.next() < 0.7) return
    await server.kill()
    this.kills += 1
    this.tell(`killed: ${server.role}`)
  }

  /** Starts again whoever is dead, most of them with a point at which they will die by themselves. */
  private async revive(): Promise<void> {
    for (const [index, server] of this.servers.entries()) {
      if (server.isAlive()) continue
      if (server.doom !== undefined) this.noteDoom(server.doom)
      const doom = this.calm || server.role === 'web' ? undefined : this.nextDoom()
      this.servers[index] = startServerProcess(server.role, this.surroundings.environment, doom)
      await this.servers[index]?.ready
    }
  }

  /** A doomed server that we killed ourselves may not have got there: its point stays wanted if no other did. */
  private noteDoom({ point }: Doom): void {
    if (!this.reached.has(point)) this.tell(`died at: ${point}`)
    this.reached.add(point)
    this.kills += 1
  }

  private nextDoom(): Doom {
    const missing = this.missingPoints()
    const point = this.random.pick(missing.length > 0 ? missing : workPoints)
    return { point, nth: 1 + this.random.below(missing.length > 0 ? 2 : 5) }
  }

  /** What people do meanwhile: work on a record in ServiceNow, or comment on a ticket in the portal. */
  private async touchSomething(admin: PortalClient): Promise<void> {
    const tickets = await allTickets(admin).catch(() => [])
    const delivered = tickets.filter(({ delivery, kind }) => delivery === 'delivered' && kind === 'incident')
    if (delivered.length === 0) return
    const ticket = this.random.pick(delivered)
    if (this.random.next() < 0.5) {
      const text = `Comment ${this.random.below(1_000_000)}`
      await admin
        .write('POST', `/api/v1/tickets/${ticket.id}/comments`, { kind: 'work-note', text })
        .catch(() => undefined)
      return
    }
    const { visitor } = admin
    const table = `${this.surroundings.serviceNow.origin}/api/now/table/incident`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    const found = await visitor
      .call('GET', `${table}?sysparm_query=correlation_id=${ticket.id}&sysparm_fields=sys_id`, { headers })
      .catch(() => undefined)
    const sysId: unknown = found?.json?.result?.[0]?.sys_id
    if (typeof sysId !== 'string') return
    const state = this.random.pick(['1', '2', '3'])
    await visitor.call('PATCH', `${table}/${sysId}`, { headers, body: { state } }).catch(() => undefined)
  }

  /** No more faults, and servers that live. */
  private async settle(): Promise<void> {
    this.calm = true
    await this.surroundings.serviceNow.control.clearFaults()
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
