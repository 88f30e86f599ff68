import type { ProbeId } from '@scorelink/contracts'
import {
  failedBy,
  judgeAddressAllowed,
  judgeAuthorization,
  judgeAwake,
  judgeBudget,
  judgeClock,
  judgeDryRun,
  judgeName,
  judgeOwnAccount,
  judgeProxy,
  judgeReachable,
  judgeReading,
  judgeRegistry,
  judgeRegistryOpen,
  judgeRelease,
  judgeRoles,
  judgeSignOn,
  judgeTls,
  judgeUser,
  judgeWriting,
  hiddenBy,
  pass,
  failedWith,
  writtenColumns,
  type Examination,
  type Finding,
} from '@scorelink/servicenow'
import type { AppError } from '@scorelink/kit'
import type { TicketKind } from '@scorelink/domain'
import { judgeRecentTickets, judgeWebhook, type TicketTrace } from './ticket-evidence.ts'

/** What is known here of the connection that is looked at. */
export interface Patient {
  readonly origin: string
  readonly clientId: string
  /** Undefined where the grant sends nobody back. */
  readonly redirectUri: string | undefined
  readonly publicUrl: string
  /** Without user name and password; undefined when connections leave directly. */
  readonly proxy: string | undefined
  readonly mayBePrivate: boolean
  /** Why nobody can call with a token at all: never authorized. */
  readonly notAuthorized: AppError | undefined
  /** Somebody will have to log in to ServiceNow now or soon. */
  readonly logInDue: boolean
  readonly appInUse: boolean
  readonly pollSeconds: number
  /** Addresses of people who use the portal. */
  readonly people: readonly string[]
  readonly newestTickets: readonly TicketTrace[]
  /** One of our own records of each kind. */
  readonly ownRecords: Partial<Record<TicketKind, { readonly sysId: string; readonly key: string }>>
  readonly now: Date
}

type Probe = (see: Examination, patient: Patient) => Promise<Finding>

/** Two calls each time, one for each table. */
const callsAPoll = 2

const reads =
  (table: string): Probe =>
  async (see) =>
    judgeReading(table, await see.rows(table, 'ORDERBYDESCsys_created_on', 'sys_id'))

const writes =
  (kind: TicketKind, table: string): Probe =>
  async (see, { ownRecords }) => {
    const own = ownRecords[kind]
    return judgeWriting(table, own && (await see.rewrite(table, own.sysId, 'correlation_id', own.key)))
  }

const wouldTake =
  (table: string): Probe =>
  async (see) =>
    judgeDryRun({
      table,
      sent: writtenColumns,
      dictionary: await see.rows(
        'sys_dictionary',
        `nameINtask,${table}^elementISNOTEMPTY`,
        'element,mandatory,read_only,default_value',
      ),
      policies: await see.rows(
        'sys_data_policy_rule',
        `tableINtask,${table}^mandatory=true^sys_data_policy.active=true`,
        'field,sys_data_policy.conditions',
      ),
    })

/** Every probe: looks, then has what it saw judged. */
export const probes: Readonly<Record<ProbeId, Probe>> = {
  name: async (see, { proxy, mayBePrivate }) =>
    judgeName(await see.addresses(), { proxied: proxy !== undefined, mayBePrivate }),
  proxy: async (see, { proxy }) => judgeProxy(await see.front(), proxy),
  tls: async (see, { origin, now }) => judgeTls(origin, await see.front(), await see.certificate(), now),
  reachable: async (see) => judgeReachable(await see.front()),
  clock: async (see) => judgeClock((await see.front()).ok ? see.clockAheadMs() : undefined),
  awake: async (see) => judgeAwake(await see.front()),
  'address-allowed': async (see, { proxy }) => judgeAddressAllowed(await see.front(), proxy),
  release: async (see) => judgeRelease(await see.front()),

  authorization: async (see, { notAuthorized }) =>
    notAuthorized === undefined ? judgeAuthorization(await see.self()) : failedBy(notAuthorized),
  registry: async (see, patient) =>
    judgeRegistry(
      await see.self(),
      await see.rows(
        'oauth_entity',
        `client_id=${patient.clientId}`,
        'name,active,public_client,redirect_url,scope_restriction',
      ),
      patient,
    ),
  'registry-open': async (see) =>
    judgeRegistryOpen(await see.rows('sys_db_object', 'name=oauth_entity', 'access,read_access')),
  app: async (see) => {
    const app = await see.app()
    if (!app.ok) return hiddenBy(app.failure)
    switch (app.value.presence) {
      case 'absent':
        return pass('The connector app is not installed; tickets go through the Table API.')
      case 'usable':
        return pass('The connector app is installed, and its version fits.', { version: app.value.version })
      case 'unusable':
        return failedWith(app.value.problem, undefined, { version: app.value.version ?? '' })
    }
  },
  user: async (see) => judgeUser(await see.self()),
  'own-account': async (see, { people }) => judgeOwnAccount(await see.self(), await see.roles(), people),
  roles: async (see) => judgeRoles(await see.self(), await see.roles()),
  'sign-on': async (see, { redirectUri, origin, logInDue }) =>
    redirectUri === undefined
      ? pass('The grant of this connection needs no log-in.')
      : judgeSignOn(await see.authorizationPage(), { origin, logInDue }),

  'read-change': reads('change_request'),
  'read-incident': reads('incident'),
  choices: async (see) =>
    judgeReading('sys_choice', await see.rows('sys_choice', 'nameINtask,incident^element=state', 'value')),
  dictionary: async (see) =>
    judgeReading('sys_dictionary', await see.rows('sys_dictionary', 'name=task^element=short_description', 'element')),
  'write-change': writes('change', 'change_request'),
  'write-incident': writes('incident', 'incident'),
  'dry-run-change': wouldTake('change_request'),
  'dry-run-incident': wouldTake('incident'),
  budget: async (see, { pollSeconds }) =>
    judgeBudget(await see.self(), await see.callsAnHour(), Math.ceil((3600 / pollSeconds) * callsAPoll)),
  webhook: (_see, patient) => Promise.resolve(judgeWebhook(patient.publicUrl, patient)),
  'recent-tickets': (_see, { newestTickets }) => Promise.resolve(judgeRecentTickets(newestTickets)),
}
