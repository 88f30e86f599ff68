import type { AuthorizeStep, Connection, ConnectionFinding, ConnectionStep, Finding } from './checklist-state.ts'

/** Longest silence of a portal that is well, in minutes: it asks for changes at least every quarter of an hour. */
export const SILENT_AFTER_MINUTES = 60

/** Third step: somebody clicked Allow as the integration user, and the portal has called since. */
export function decideAuthorize(facts: {
  readonly setupPage: string | null
  readonly userName: string | null
  readonly connection: Connection | null
}): AuthorizeStep {
  const { setupPage, userName, connection } = facts
  if (connection === null) return { status: 'todo', findings: [], setupPage, userName }
  const isOther = userName !== null && connection.calledAs !== '' && connection.calledAs !== userName
  return {
    status: isOther ? 'attention' : 'done',
    findings: isOther ? [{ code: 'other-user', values: [connection.calledAs, userName] }] : [],
    setupPage,
    userName,
  }
}

/** Fourth step: the portal says it is connected, has no fault to report and is heard of. */
export function decideConnection(connection: Connection | null, now: Date): ConnectionStep {
  if (connection === null) return { status: 'todo', findings: [], connection }
  const findings: Finding<ConnectionFinding>[] = []
  if (connection.status === 'authorization-lost') findings.push({ code: 'authorization-lost', values: [] })
  if (connection.lastError !== null) findings.push({ code: 'last-error', values: [connection.lastError.text] })
  const heard = Date.parse(connection.lastCallAt ?? connection.connectedAt)
  const minutes = Math.floor((now.getTime() - heard) / 60_000)
  if (minutes > SILENT_AFTER_MINUTES) findings.push({ code: 'silent', values: [String(minutes)] })
  return { status: findings.length > 0 ? 'attention' : 'done', findings, connection }
}
