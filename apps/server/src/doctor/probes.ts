import type { ProbeId } from '@scorelink/contracts'
import {
  failedBy,
  judgeAddressAllowed,
  judgeAppDryRun,
  judgeAppForms,
  judgeAppReading,
  judgeAppRole,
  judgeAppUser,
  judgeAppWriting,
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
  type AppReport,
  type Examination,
  type Finding,
} from '@scorelink/servicenow'
import { AppError } from '@scorelink/kit'
import { withDefaults, type TicketDefaults, type TicketKind } from '@scorelink/domain'
import { judgeRecentTickets, judgeWebhook, noWebhook, type TicketTrace } from './ticket-evidence.ts'

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
  readonly tenantId: string
  /** When the app called last; null for never. */
  readonly webhookHeardAt: Date | null
  readonly pollSeconds: number
  /** Addresses of people who use the portal. */
  readonly people: readonly string[]
  readonly newestTickets: readonly TicketTrace[]
  readonly defaults: readonly TicketDefaults[]
  /** One of our own records of each kind. */
  readonly ownRecords: Partial<Record<TicketKind, { readonly sysId: string; readonly key: string }>>
  readonly now: Date
}

type Probe = (see: Examination, patient: Patient) => Promise<Finding>

type AppProbe = (report: AppReport, see: Examination, patient: Patient) => Finding | Promise<Finding>

/** Looks by way of the app where tickets go through it, and at the tables otherwise. */
const byWay =
  (viaApp: AppProbe, viaTables: Probe): Probe =>
  async (see, patient) => {
    const app = patient.appInUse ? await see.app() : undefined
    if (app?.ok === false) return hiddenBy(app.failure)
    switch (app?.value.presence) {
      case 'usable':
        return await viaApp(app.value.report, see, patient)
      case 'unusable':
        return hiddenBy(new AppError(app.value.problem))
      case 'absent':
      case undefined:
        return await viaTables(see, patient)
    }
  }

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

const writesByApp =
  (kind: TicketKind): AppProbe =>
  async (_report, see, { ownRecords }) => {
    const own = ownRecords[kind]
    return judgeAppWriting(kind, own && (await see.sighting({ id: own.key, kind, sysId: own.sysId })))
  }

/** Columns a new ticket fills: ours, and those the tenant has filled for every ticket of the kind. */
const sentColumns = (kind: TicketKind, { defaults }: Patient): string[] => [
  ...writtenColumns,
  ...Object.keys(withDefaults({ kind, category: null, fields: {} }, defaults)),
]

const wouldBeTakenByApp =
  (kind: TicketKind): AppProbe =>
  async (_report, see, patient) =>
    judgeAppDryRun(kind, sentColumns(kind, patient), await see.appForms())

const wouldTake =
  (kind: TicketKind, table: string): Probe =>
  async (see, patient) =>
    judgeDryRun({
      table,
      sent: sentColumns(kind, patient),
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
  user: byWay(
    async (report, see) => judgeAppUser(report, await see.self()) ?? judgeUser(await see.self()),
    async (see) => judgeUser(await see.self()),
  ),
  'own-account': async (see, { people }) => judgeOwnAccount(await see.self(), await see.roles(), people),
  roles: byWay(judgeAppRole, async (see) => judgeRoles(await see.self(), await see.roles())),
  'sign-on': async (see, { redirectUri, origin, logInDue }) =>
    redirectUri === undefined
      ? pass('The grant of this connection needs no log-in.')
      : judgeSignOn(await see.authorizationPage(), { origin, logInDue }),

  'read-change': byWay((report) => judgeAppReading(report, 'change'), reads('change_request')),
  'read-incident': byWay((report) => judgeAppReading(report, 'incident'), reads('incident')),
  choices: async (see) =>
    judgeReading('sys_choice', await see.rows('sys_choice', 'nameINtask,incident^element=state', 'value')),
  dictionary: byWay(
    async (_report, see) => judgeAppForms(await see.appForms()),
    async (see) =>
      judgeReading(
        'sys_dictionary',
        await see.rows('sys_dictionary', 'name=task^element=short_description', 'element'),
      ),
  ),
  'write-change': byWay(writesByApp('change'), writes('change', 'change_request')),
  'write-incident': byWay(writesByApp('incident'), writes('incident', 'incident')),
  'dry-run-change': byWay(wouldBeTakenByApp('change'), wouldTake('change', 'change_request')),
  'dry-run-incident': byWay(wouldBeTakenByApp('incident'), wouldTake('incident', 'incident')),
  budget: async (see, { pollSeconds }) =>
    judgeBudget(await see.self(), await see.callsAnHour(), Math.ceil((3600 / pollSeconds) * callsAPoll)),
  webhook: byWay(
    ({ connection }, _see, patient) => judgeWebhook(patient, connection),
    (_see, patient) => Promise.resolve(noWebhook(patient)),
  ),
  'recent-tickets': (_see, { newestTickets }) => Promise.resolve(judgeRecentTickets(newestTickets)),
}
