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
}

/** A person who can sign in. The passwords are no secret: this is a sandbox. */
export interface SandboxAccount {
  userPrincipalName: string
  password: string
  displayName: string
  description: string
}

/** A running sandbox. */
export interface MicrosoftSandbox {
  /** Base address, without a slash at the end. */
  origin: string
  tenantId: string
  /** `{origin}/{tenantId}/v2.0`; OpenID Connect discovery lies below it. */
  authority: string
  /** Same as `origin`; Graph is served under `/v1.0`. */
  graphOrigin: string
  clientId: string
  clientSecret: string
  accounts: SandboxAccount[]
  close(): Promise<void>
}
