import type { Access } from '../plugins/access.ts'
import type { Services } from '../services.ts'
import type { SessionStore } from '../sign-in/session-store.ts'

/** What a file of routes is given. */
export interface RouteContext {
  readonly services: Services
  readonly access: Access
  readonly sessions: SessionStore
  /** Cookies only over https, unless the portal itself is served over http. */
  readonly secureCookies: boolean
}
