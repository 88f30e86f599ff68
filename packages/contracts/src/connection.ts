import { z } from 'zod'
import { Instant } from './vocabulary.ts'
import { Problem } from './problem.ts'

/**
 * `none`: never set up or removed; `pending`: address and client are stored, nobody authorized yet; `connected`;
 * `authorization-lost`: ServiceNow refuses our tokens, somebody must authorize again.
 */
export const ConnectionStatus = z.enum(['none', 'pending', 'connected', 'authorization-lost'])
export type ConnectionStatus = z.infer<typeof ConnectionStatus>

/** How we come by tokens: a person allows it, a secret alone, or a signed statement about the integration user. */
export const GrantType = z.enum(['authorization-code', 'client-credentials', 'jwt-bearer'])
export type GrantType = z.infer<typeof GrantType>

/** Whether tickets go through the connector app or straight into the tables. */
export const ConnectionMode = z.enum(['table-api', 'app'])
export type ConnectionMode = z.infer<typeof ConnectionMode>

/** What is stored of a set-up nobody authorized yet, for whoever goes on with it, in whatever browser. */
export const StoredSetup = z.object({
  instance: z.string(),
  grant: GrantType,
  clientId: z.string().nullable(),
  hasClientSecret: z.boolean(),
  keyId: z.string().nullable(),
  subject: z.string().nullable(),
  hasPrivateKey: z.boolean(),
  savedBy: z.string(),
  savedAt: Instant,
})
export type StoredSetup = z.infer<typeof StoredSetup>

/** The connection removed last, and whether the instance knows. */
export const RemovedConnection = z.object({
  instance: z.string(),
  removedAt: Instant,
  removedBy: z.string(),
  /** Null while the instance has still to be told. */
  tokensRevoked: z.boolean().nullable(),
  /** Null while it has still to be told, and where there was no app. */
  appTold: z.boolean().nullable(),
})
export type RemovedConnection = z.infer<typeof RemovedConnection>

/** `GET /api/v1/connection`. Secrets never leave the server. */
export const Connection = z.object({
  status: ConnectionStatus,
  /** Counts every change a person makes here; send it with a change to find out about somebody else's. */
  version: z.number().int(),
  /** Address to register in ServiceNow as the redirect URL of the OAuth client. */
  redirectUri: z.string(),
  /** Origin of the instance, `https://dev00000.service-now.com`. */
  instance: z.string().nullable(),
  grant: GrantType.nullable(),
  clientId: z.string().nullable(),
  keyId: z.string().nullable(),
  subject: z.string().nullable(),
  mode: ConnectionMode.nullable(),
  release: z.string().nullable(),
  /** The connector app, where it is installed; `problem` says why it is not used. */
  app: z.object({ version: z.string().nullable(), problem: Problem.nullable() }).nullable(),
  integrationUser: z
    .object({
      userName: z.string(),
      name: z.string(),
      /** Null when the instance does not show them. */
      roles: z.array(z.string()).nullable(),
    })
    .nullable(),
  connectedAt: Instant.nullable(),
  connectedBy: z.string().nullable(),
  accessTokenExpiresAt: Instant.nullable(),
  refreshTokenExpiresAt: Instant.nullable(),
  /** Somebody has to authorize again soon: the refresh token ends within two weeks. */
  expiresSoon: z.boolean(),
  lastPolledAt: Instant.nullable(),
  /** Last failure of a background call, until the next success. */
  problem: Problem.nullable(),
  /** A set-up in progress; beside a connection in use it takes its place once authorized. */
  setup: StoredSetup.nullable(),
  removed: RemovedConnection.nullable(),
})
export type Connection = z.infer<typeof Connection>

const text = (maxLength: number) => z.string().trim().max(maxLength, `Use at most ${maxLength} characters.`)

/**
 * `PUT /api/v1/connection`: stores how to reach an instance; answers {@link Connection}. Nothing in use changes before
 * somebody authorizes it.
 */
export const ConnectionSetup = z
  .object({
    /** Name (`dev00000`), host or address of the instance. */
    instance: text(300).min(1, 'Enter the name or address of your ServiceNow instance.'),
    grant: GrantType.default('authorization-code'),
    clientId: text(200),
    /** Empty keeps the stored secret when instance and client ID are unchanged. */
    clientSecret: z.string().max(4096, 'Use at most 4096 characters.'),
    /** For `jwt-bearer`: key id of the JWT verifier map. */
    keyId: text(200).optional(),
    /** For `jwt-bearer`: PKCS #8 in PEM; empty keeps the stored one. */
    privateKey: text(16_384).optional(),
    /** For `jwt-bearer`: user name of the integration user. */
    subject: text(200).optional(),
    /** Stores what there is, to go on later. */
    draft: z.boolean().default(false),
    /** {@link Connection.version} the change is based on; left out, whatever is there is overwritten. */
    version: z.number().int().optional(),
  })
  .superRefine((setup, context) => {
    const demand = (field: 'clientId' | 'keyId' | 'subject', message: string): void => {
      if (!setup[field]) context.addIssue({ code: 'custom', path: [field], message })
    }
    if (setup.draft) return
    demand('clientId', 'Enter the client ID shown in the application registry.')
    if (setup.grant !== 'jwt-bearer') return
    demand('keyId', 'Enter the key ID of the JWT verifier map.')
    demand('subject', 'Enter the user name of the integration user.')
  })
export type ConnectionSetup = z.infer<typeof ConnectionSetup>

/** `POST /api/v1/connection/check`: what can be said of an instance before anybody is let in. */
export const InstanceCheckRequest = z.object({ instance: ConnectionSetup.shape.instance })
export const InstanceCheck = z.object({
  instance: z.string(),
  /** Null where the instance does not tell strangers. */
  release: z.string().nullable(),
  /** What the release offers; null where it is not known. */
  offers: z.object({ app: z.boolean(), pkce: z.boolean(), clientCredentials: z.boolean() }).nullable(),
})
export type InstanceCheck = z.infer<typeof InstanceCheck>

/** `POST /api/v1/connection/authorization`, with the version the person saw. */
export const AuthorizationRequest = z.object({ version: z.number().int().optional() }).nullish()
export const AuthorizationStart = z.object({
  /** Where the browser goes to sign in as the integration user and allow; null when nobody needs to: it is connected. */
  location: z.string().nullable(),
})
export type AuthorizationStart = z.infer<typeof AuthorizationStart>

/** `DELETE /api/v1/connection` */
export const ConnectionRemoval = z.object({ version: z.coerce.number().int().optional() })
