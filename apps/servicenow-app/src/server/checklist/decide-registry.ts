import type { Finding, RegistryApplication, RegistryFinding, RegistryStep } from './checklist-state.ts'
import { lacksRights, type Refusal } from './refusal.ts'

export interface RegistryFacts {
  /** Property `com.snc.platform.security.oauth.is.active`. */
  readonly oauthActive: boolean
  readonly redirectAddress: string | null
  /** Client id of the application that was created or picked. */
  readonly clientId: string | null
  /** Applications with that client id or redirect address, or why they cannot be read. */
  readonly applications: readonly RegistryApplication[] | Refusal
  readonly mayCreate: boolean
  readonly isConnected: boolean
}

/** First step: an application in the registry that the portal can authorize with. */
export function decideRegistry(facts: RegistryFacts): RegistryStep {
  const { redirectAddress, clientId, mayCreate, isConnected } = facts
  const common = { redirectAddress, clientId, mayCreate, provedByUse: false }
  const off = facts.oauthActive ? [] : [finding('oauth-off')]
  if ('cause' in facts.applications) {
    const provedByUse = isConnected && clientId !== null
    const status = provedByUse ? 'done' : 'refused'
    return {
      ...common,
      status,
      findings: off,
      refusal: facts.applications,
      application: null,
      candidates: [],
      provedByUse,
    }
  }
  const application = facts.applications.find((each) => each.clientId === clientId) ?? null
  const candidates = facts.applications
    .filter(({ redirectAddresses }) => redirectAddress !== null && redirectAddresses.includes(redirectAddress))
    .map(({ name, clientId: id }) => ({ name, clientId: id }))
  const findings = [
    ...off,
    ...(application === null && clientId !== null ? [finding('not-found', clientId)] : []),
    ...(application === null ? [] : findingsOf(application, redirectAddress)),
  ]
  if (application === null && !mayCreate) {
    return {
      ...common,
      status: 'refused',
      findings,
      refusal: lacksRights('oauth_entity', 'create'),
      application,
      candidates,
    }
  }
  const status = findings.length > 0 ? 'attention' : application === null ? 'todo' : 'done'
  return { ...common, status, findings, refusal: null, application, candidates }
}

function findingsOf(application: RegistryApplication, redirectAddress: string | null): Finding<RegistryFinding>[] {
  const { active, publicClient, securelyScoped, redirectAddresses } = application
  const misses = redirectAddress !== null && !redirectAddresses.includes(redirectAddress)
  return [
    ...(active ? [] : [finding('inactive')]),
    ...(misses ? [finding('redirect-missing', redirectAddress)] : []),
    ...(publicClient ? [finding('public-client')] : []),
    ...(securelyScoped ? [finding('securely-scoped')] : []),
  ]
}

function finding(code: RegistryFinding, ...values: string[]): Finding<RegistryFinding> {
  return { code, values }
}
