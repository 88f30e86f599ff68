import dns from 'node:dns'
import type { TicketForm, TicketKind } from '@scorelink/domain'
import { AppError, commonErrors, isAppError } from '@scorelink/kit'
import { z } from 'zod'
import { serviceNowErrors } from '../errors.ts'
import type { AuthorizedCalls, Exchange } from '../http/authorized-calls.ts'
import { inspectCertificate, type ShownCertificate } from '../http/certificate.ts'
import type { CallOptions, InstanceHttp } from '../http/instance-http.ts'
import type { NetworkSettings } from '../http/network.ts'
import type { RawReply } from '../http/reply.ts'
import { findApp, type AppPresence } from '../app/connector-app.ts'
import { readAppForms } from '../form/app-form.ts'
import { frontPage } from '../instance-facts.ts'
import { createAppTickets } from '../tickets/app/app-tickets.ts'
import type { RecordRef, Sighting } from '../tickets/ticket-system.ts'
import type { Rows } from './access-probes.ts'
import type { Observed } from './finding.ts'

export interface ExaminationOptions {
  readonly http: InstanceHttp
  readonly network: NetworkSettings
  readonly mayBePrivate: boolean
  readonly timeoutMs: number
  /** Calls with our token; a failure where nobody has authorized yet. */
  readonly calls: Observed<AuthorizedCalls>
  /** Where the authorization page would send the browser back. */
  readonly redirectUri: string
  readonly clientId: string
  /** Scope of the connector app. */
  readonly appScope: string
}

/** What can be seen of an instance. Each thing is looked at once, when it is first asked for, and changes nothing. */
export interface Examination {
  addresses(): Promise<Observed<readonly string[]>>
  certificate(): Promise<ShownCertificate | undefined>
  front(): Promise<Observed<RawReply>>
  /** The page that starts an authorization, as somebody sees it who is not logged in. */
  authorizationPage(): Promise<Observed<RawReply>>
  self(): Promise<Observed<Rows>>
  /** Limit of the rate-limit rule that matches our calls; undefined when none does or no call came through. */
  callsAnHour(): Promise<number | undefined>
  roles(): Promise<Observed<Rows>>
  rows(table: string, query: string, fields: string): Promise<Observed<Rows>>
  app(): Promise<Observed<AppPresence>>
  /** What new records must hold, as the app tells it. */
  appForms(): Promise<Observed<Record<TicketKind, TicketForm>>>
  /** One of our records, as the app sees it now. */
  sighting(record: RecordRef): Promise<Observed<Sighting | undefined>>
  /** Sets a column of one of our own records to what it is already: nothing changes, and the right to is tried. */
  rewrite(table: string, sysId: string, column: string, value: string): Promise<Observed<unknown>>
  clockAheadMs(): number
}

export function createExamination(options: ExaminationOptions): Examination {
  const { http, network, mayBePrivate, timeoutMs, calls } = options
  const seen = new Map<string, Promise<unknown>>()
  const once = <Value>(key: string, look: () => Promise<Value>): Promise<Value> => {
    const known = seen.get(key) ?? look()
    seen.set(key, known)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key is only ever asked for with one kind of value
    return known as Promise<Value>
  }
  const observe = <Value>(key: string, look: () => Promise<Value>) => once(key, () => observed(look))
  const front = () => observe('front', () => http.send(frontPage))
  // Where nobody answers the door, nothing behind it is tried: each attempt would wait as long.
  const authorized = async <Value>(look: (line: AuthorizedCalls) => Promise<Value>): Promise<Value> => {
    const door = await front()
    if (!door.ok) throw door.failure
    if (!calls.ok) throw calls.failure
    return await look(calls.value)
  }
  const read = async (call: CallOptions) => await authorized(async (line) => toRows(await line.exchange(call)))
  const self = () => observe('self', () => read(listing('sys_user', 'sys_id=javascript:gs.getUserID()', userFields)))

  return {
    addresses: () => observe('addresses', () => resolveAll(network, new URL(http.origin).hostname)),
    certificate: () =>
      once('certificate', async () =>
        http.origin.startsWith('https:') && network.proxy === undefined
          ? await inspectCertificate(http.origin, { network, mayBePrivate, timeoutMs })
          : undefined,
      ),
    front,
    authorizationPage: () =>
      observe('authorize', async () => {
        const door = await front()
        if (!door.ok) throw door.failure
        return await http.send(authorizationPage(options))
      }),
    self,
    callsAnHour: async () => {
      const answered = await self()
      return answered.ok ? answered.value.callsAnHour : undefined
    },
    roles: () =>
      observe('roles', () =>
        read(listing('sys_user_has_role', 'user=javascript:gs.getUserID()^state=active', 'role.name', 1000)),
      ),
    rows: (table, query, fields) => observe(`${table} ${query} ${fields}`, () => read(listing(table, query, fields))),
    app: () => observe('app', () => authorized((line) => findApp(line, options.appScope))),
    appForms: () => observe('app forms', () => authorized((line) => readAppForms(line, options.appScope))),
    sighting: (record) =>
      observe(`sighting ${record.id}`, () =>
        authorized(async (line) => (await createAppTickets(line, options.appScope).check([record]))[0]),
      ),
    rewrite: (table, sysId, column, value) =>
      observe(`rewrite ${table}`, () =>
        authorized((line) =>
          line.call({
            method: 'PATCH',
            path: `/api/now/table/${table}/${sysId}`,
            query: { sysparm_fields: 'sys_id' },
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ [column]: value }),
          }),
        ),
      ),
    clockAheadMs: () => http.clockAheadMs(),
  }
}

const userFields =
  'sys_id,user_name,name,email,active,locked_out,password_needs_reset,web_service_access_only,title,manager'

function listing(table: string, query: string, fields: string, limit = 200): CallOptions {
  return {
    method: 'GET',
    path: `/api/now/table/${table}`,
    query: {
      sysparm_query: query,
      sysparm_fields: fields,
      sysparm_limit: String(limit),
      sysparm_exclude_reference_link: 'true',
    },
  }
}

function authorizationPage({ redirectUri, clientId }: ExaminationOptions): CallOptions {
  return {
    method: 'GET',
    path: '/oauth_auth.do',
    query: { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, state: 'probe' },
    headers: { accept: 'text/html' },
  }
}

const RowList = z.array(z.record(z.string(), z.string()))

function toRows({ result, headers }: Exchange): Rows {
  const rows = RowList.safeParse(result)
  if (!rows.success) throw new AppError(serviceNowErrors.SERVICENOW_BAD_RESPONSE)
  return {
    rows: rows.data,
    total: countIn(headers['x-total-count']),
    callsAnHour: countIn(headers['x-ratelimit-limit']),
  }
}

function countIn(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined
}

async function observed<Value>(look: () => Promise<Value>): Promise<Observed<Value>> {
  try {
    return { ok: true, value: await look() }
  } catch (error) {
    return {
      ok: false,
      failure: isAppError(error) ? error : new AppError(commonErrors.BUG_UNEXPECTED, { cause: error }),
    }
  }
}

function resolveAll({ resolve = dns.lookup }: NetworkSettings, hostname: string): Promise<string[]> {
  return new Promise((done, refuse) => {
    resolve(hostname.replace(/^\[|\]$/g, ''), { all: true }, (error, addresses) => {
      if (error === null) done(addresses.map(({ address }) => address))
      else
        refuse(
          new AppError(serviceNowErrors.SERVICENOW_HOST_UNKNOWN, { detail: error.code ?? 'unknown', cause: error }),
        )
    })
  })
}
