import type { AuthorizeStep, ConnectionStep, RegistryStep, UserStep } from '../server/checklist/checklist-state.ts'

/** One line for each step, for when it is closed. */
export function registrySummary({ refusal, application, redirectAddress, provedByUse }: RegistryStep): string {
  if (provedByUse) return 'The portal is connected with an application this page cannot read.'
  if (application !== null) return `${application.name} is in the application registry.`
  if (refusal?.cause === 'person-lacks-rights') return 'Your user may not register applications.'
  if (refusal !== null) return 'The application registry cannot be read.'
  return redirectAddress === null
    ? 'Gives the portal a client ID and a secret to authorize with.'
    : 'The redirect address is known; the portal is not registered yet.'
}

export function userSummary({ status, refusal, user }: UserStep): string {
  if (user !== null)
    return status === 'done' ? `${user.userName} has all it needs.` : `${user.userName} is not ready yet.`
  if (refusal?.cause === 'person-lacks-rights') return 'Your user may not make users.'
  return refusal === null ? 'The portal acts as this user, with one role and nothing else.' : 'Users cannot be read.'
}

export function authorizeSummary({ status, userName }: AuthorizeStep): string {
  if (status === 'done') return 'The portal was authorized and calls this instance.'
  if (status === 'attention') return 'The portal was authorized as somebody else.'
  return userName === null
    ? 'Allows the portal to act as the integration user.'
    : `Allows the portal to act as ${userName}.`
}

export function connectionSummary({ connection, status }: ConnectionStep): string {
  if (connection === null) return 'No portal is connected yet. This line changes by itself when one is.'
  return status === 'done'
    ? `Connected to ${connection.portal}.`
    : `Connected to ${connection.portal}, with something to look at.`
}
