import { z } from 'zod'
import type { SessionLife } from '@scorelink/database'
import { readConfig } from '@scorelink/kit'
import { defaultRoleNames, type RoleNames } from './sign-in/role.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin)
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
)

const roles = list.pipe(z.array(z.string().max(120)).min(1, 'Give at least one role.'))

/** A name, a colon and 32 bytes in base64url; the first key seals, all open. */
const sealingKeys = list.pipe(
  z
    .array(z.string().regex(/^[\w-]+:[\w-]{43}$/, 'Write each key as NAME:32 bytes in base64url.'))
    .min(1, 'Give at least one key.'),
)

const timeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}, 'Use an IANA time zone such as Europe/Amsterdam.')

/** What every command of the server may be told. */
const Common = z.object({
  SCORELINK_HOST: z.string().default('127.0.0.1'),
  PORTAL_PORT: port.default(8070),
  /** Folder of the embedded database and the sandboxes. */
  SCORELINK_DATA: z.string().default('.scorelink'),
  /** A PostgreSQL server; the embedded one without it. */
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  SCORELINK_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  /** Zone of due dates of a new tenant. */
  SCORELINK_TIME_ZONE: timeZone.default('UTC'),
})

/** Scope of the connector app as we build it. */
export const defaultAppScope = 'x_mioms_m365ticket'

const Serve = Common.extend({
  /** Address people use, when it is not http://localhost:PORT. */
  SCORELINK_PUBLIC_URL: origin.optional(),
  SCORELINK_KEYS: sealingKeys,
  /** Tenants that are served; people of others are sent away. */
  ENTRA_TENANT_ID: list.pipe(
    z.array(z.guid('Write each tenant as a GUID.').toLowerCase()).min(1, 'Give at least one tenant.'),
  ),
  ENTRA_ORIGIN: origin.default('https://login.microsoftonline.com'),
  ENTRA_CLIENT_ID: z.string().min(1),
  ENTRA_CLIENT_SECRET: z.string().min(1),
  /** Template ids of directory roles, or values of app roles. */
  ENTRA_ADMINISTRATOR_ROLES: roles.default([...defaultRoleNames.administrators]),
  ENTRA_READER_ROLES: roles.default([...defaultRoleNames.readers]),
  /** A session ends after so long without a request, and so long after signing in. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(1_440).default(60),
  SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  GRAPH_ORIGIN: origin.default('https://graph.microsoft.com'),
  /** Origins of instances that are taken although they are not https with a public name. */
  SERVICENOW_ALLOWED_ORIGINS: list
    .pipe(z.array(origin.describe('An origin such as https://servicenow.example.internal.')))
    .default([]),
  /** Port of measurements for Prometheus; none without it. */
  SCORELINK_METRICS_PORT: port.optional(),
  /** Outbound proxy towards instances; user name and password may stand in it. */
  SERVICENOW_PROXY: z.url({ protocol: /^https?$/ }).optional(),
  /** Hosts of instances reached without the proxy. */
  SERVICENOW_NO_PROXY: list.default([]),
  /** File of authorities in PEM that are trusted beside those Node trusts. */
  SERVICENOW_CA_FILE: z.string().optional(),
  /** Longest wait for an answer of ServiceNow, in milliseconds. */
  SERVICENOW_TIMEOUT_MS: z.coerce.number().int().min(1_000).max(120_000).default(30_000),
  /** Longest an instance goes on working at a call whose caller is gone, in seconds. */
  SERVICENOW_SETTLE_SECONDS: z.coerce.number().int().min(1).max(3_600).default(75),
  /** Shortest time between two looks at the tickets of one tenant, in seconds. */
  SERVICENOW_POLL_SECONDS: z.coerce.number().int().min(1).max(86_400).default(30),
  /** Scope the connector app was built with. */
  SERVICENOW_APP_SCOPE: z
    .string()
    .regex(/^[a-z]\w{0,17}$/, 'Use the scope as the instance lists it, at most 18 characters.')
    .default(defaultAppScope),
})

const Sandbox = Common.extend({
  SERVICENOW_PORT: port.default(8071),
  MICROSOFT_PORT: port.default(8072),
})

/** Every variable some command reads. */
export const settingNames: readonly string[] = [
  ...new Set([...Object.keys(Serve.shape), ...Object.keys(Sandbox.shape)]),
]

/** The app registration, and who may use it. */
export interface EntraConfig {
  /** `https://login.microsoftonline.com` */
  readonly origin: string
  /** Tenants served, at least one, in lower case. */
  readonly tenantIds: readonly string[]
  readonly clientId: string
  readonly clientSecret: string
}

/** Issuer of a tenant's tokens; its discovery document lies below. */
export function authorityOf(entra: Pick<EntraConfig, 'origin'>, tenantId: string): string {
  return `${entra.origin}/${tenantId}/v2.0`
}

/** How connections leave for instances. */
export interface NetworkConfig {
  readonly proxy?: string | undefined
  readonly noProxy: readonly string[]
  /** PEM */
  readonly authoritiesFile?: string | undefined
}

export interface ServerConfig {
  readonly host: string
  readonly port: number
  /** Undefined: `http://localhost:` and the port listened on. */
  readonly publicUrl: string | undefined
  /** Undefined: nothing is measured. */
  readonly metricsPort?: number | undefined
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly logLevel: string
  readonly timeZone: string
  readonly sealingKeys: readonly string[]
  readonly entra: EntraConfig
  readonly roleNames: RoleNames
  readonly sessionLife: SessionLife
  readonly graphOrigin: string
  readonly serviceNow: {
    readonly allowedOrigins: readonly string[]
    readonly network: NetworkConfig
    readonly timeoutMs: number
    readonly settleMs: number
    readonly pollSeconds: number
    readonly appScope: string
  }
}

/** @throws AppError `CONFIG_INVALID` naming every wrong variable. */
export function readServerConfig(environment: NodeJS.ProcessEnv = process.env): ServerConfig {
  const read = readConfig(Serve, environment)
  return {
    host: read.SCORELINK_HOST,
    port: read.PORTAL_PORT,
    publicUrl: read.SCORELINK_PUBLIC_URL,
    metricsPort: read.SCORELINK_METRICS_PORT,
    dataFolder: read.SCORELINK_DATA,
    databaseUrl: read.DATABASE_URL,
    logLevel: read.SCORELINK_LOG_LEVEL,
    timeZone: read.SCORELINK_TIME_ZONE,
    sealingKeys: read.SCORELINK_KEYS,
    entra: {
      origin: read.ENTRA_ORIGIN,
      tenantIds: [...new Set(read.ENTRA_TENANT_ID)],
      clientId: read.ENTRA_CLIENT_ID,
      clientSecret: read.ENTRA_CLIENT_SECRET,
    },
    roleNames: { administrators: read.ENTRA_ADMINISTRATOR_ROLES, readers: read.ENTRA_READER_ROLES },
    sessionLife: sessionLifeOf(read.SESSION_IDLE_MINUTES, read.SESSION_HOURS),
    graphOrigin: read.GRAPH_ORIGIN,
    serviceNow: {
      allowedOrigins: read.SERVICENOW_ALLOWED_ORIGINS,
      network: {
        proxy: read.SERVICENOW_PROXY,
        noProxy: read.SERVICENOW_NO_PROXY,
        authoritiesFile: read.SERVICENOW_CA_FILE,
      },
      timeoutMs: read.SERVICENOW_TIMEOUT_MS,
      settleMs: read.SERVICENOW_SETTLE_SECONDS * 1000,
      pollSeconds: read.SERVICENOW_POLL_SECONDS,
      appScope: read.SERVICENOW_APP_SCOPE,
    },
  }
}

function sessionLifeOf(idleMinutes: number, hours: number): SessionLife {
  return { idleMs: idleMinutes * 60_000, absoluteMs: hours * 60 * 60_000 }
}

/** An hour without a request, half a day in any case. */
export const defaultSessionLife: SessionLife = sessionLifeOf(60, 12)

/** Where the data of an installation lies, for commands that need to know no more. */
export function readDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return readConfig(Common.pick({ SCORELINK_DATA: true }), environment).SCORELINK_DATA
}

export interface SandboxConfig {
  readonly host: string
  readonly portalPort: number
  readonly serviceNowPort: number
  readonly microsoftPort: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly logLevel: string
  readonly timeZone: string
}

/** @throws AppError `CONFIG_INVALID` naming every wrong variable. */
export function readSandboxConfig(environment: NodeJS.ProcessEnv = process.env): SandboxConfig {
  const read = readConfig(Sandbox, environment)
  return {
    host: read.SCORELINK_HOST,
    portalPort: read.PORTAL_PORT,
    serviceNowPort: read.SERVICENOW_PORT,
    microsoftPort: read.MICROSOFT_PORT,
    dataFolder: read.SCORELINK_DATA,
    databaseUrl: read.DATABASE_URL,
    logLevel: environment['SCORELINK_LOG_LEVEL'] ? read.SCORELINK_LOG_LEVEL : 'warn',
    timeZone: read.SCORELINK_TIME_ZONE,
  }
}

/** Whether this command runs in a shell of npm's, as with `npm start` and `npm exec`. */
export function isStartedByNpm(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment['npm_lifecycle_event'] !== undefined
}
