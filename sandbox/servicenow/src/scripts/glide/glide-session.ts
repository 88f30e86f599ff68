import { actorOf, type Environment } from './environment.ts'

/** The session behind the transaction (ServiceNow docs, GlideSession). Impersonation and domains are not simulated. */
export class GlideSession {
  private readonly environment: Environment

  constructor(environment: Environment) {
    this.environment = environment
  }

  getClientData(name: unknown): string | null {
    return this.environment.runtime.session.clientData.get(String(name)) ?? null
  }
  putClientData(name: unknown, value: unknown): void {
    this.environment.runtime.session.clientData.set(String(name), String(value))
  }
  getClientIP(): string {
    return this.environment.runtime.session.remoteAddress
  }
  getLanguage(): string {
    return 'en'
  }
  getSessionToken(): string {
    return this.environment.runtime.session.token
  }
  getTimeZoneName(): string {
    return actorOf(this.environment).timeZone
  }
  getUrlOnStack(): string | null {
    return null
  }
  isImpersonating(): boolean {
    return false
  }
  isInteractive(): boolean {
    return this.environment.runtime.session.interactive
  }
  isLoggedIn(): boolean {
    return actorOf(this.environment).userName !== 'guest'
  }
  getCurrentApplicationId(): string {
    return this.environment.scope.sysId
  }
  getCurrentDomainID(): string | null {
    return null
  }
}
