/** How to start the sandbox. */
export interface MicrosoftSandboxOptions {
  /** Address to listen on. @defaultValue '127.0.0.1' */
  host?: string
  /** Port to listen on; 0 takes any free one. */
  port: number
  /** Folder for signing keys, sessions, decisions and scores. Created when missing. */
  dataDir: string
  /** Addresses the app registration may send a signed-in person back to; at least one. */
  redirectUris: string[]
  /** Addresses allowed after signing out. @defaultValue [] */
  postLogoutRedirectUris?: string[]
  /**
   * Instances of GitHub that each tenant has connected. Every one brings GitHub's ten controls under ids of its own: with
   * 80 a tenant has more than 1,000 controls in its score. @defaultValue 2
   */
  gitHubInstances?: number
}

/** A person who can sign in. The passwords are no secret: this is a sandbox. */
export interface SandboxAccount {
  userPrincipalName: string
  password: string
  displayName: string
  description: string
}

/** A tenant the sandbox plays. */
export interface SandboxTenant {
  tenantId: string
  company: string
  /** `{origin}/{tenantId}/v2.0`; OpenID Connect discovery lies below it. */
  authority: string
  accounts: SandboxAccount[]
}

/** A running sandbox. Its own `tenantId`, `authority` and `accounts` are those of the first tenant. */
export interface MicrosoftSandbox extends Omit<SandboxTenant, 'company'> {
  /** Base address, without a slash at the end. */
  origin: string
  /** Every tenant; all use the one app registration. People of any sign in below `{origin}/organizations/v2.0`. */
  tenants: SandboxTenant[]
  /** Same as `origin`; Graph is served under `/v1.0`. */
  graphOrigin: string
  clientId: string
  clientSecret: string
  close(): Promise<void>
}
