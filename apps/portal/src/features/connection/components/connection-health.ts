import type { Connection } from '@scorelink/contracts'

export type Level = 'ok' | 'attention' | 'failing'
export type HealthText =
  | { key: 'healthUntil' | 'healthSoon' | 'healthRead'; when: string }
  | { key: 'healthRenewed' | 'healthLost' | 'healthNotRead' | 'healthPaused' | 'healthTable' | 'healthAppUnused' }
  | { key: 'healthApp'; version: string }
export type HealthLine = {
  term: 'healthAuthorization' | 'healthReading' | 'healthMode'
  level: Level
  text: HealthText
}

/** How a connection in use is doing, line by line. */
export function healthOf(connection: Connection): HealthLine[] {
  return [
    { term: 'healthAuthorization', ...authorization(connection) },
    { term: 'healthReading', ...reading(connection) },
    { term: 'healthMode', ...mode(connection) },
  ]
}

type Judged = Pick<HealthLine, 'level' | 'text'>

function authorization({ status, expiresSoon, refreshTokenExpiresAt: when }: Connection): Judged {
  if (status === 'authorization-lost') return { level: 'failing', text: { key: 'healthLost' } }
  if (when === null) return { level: 'ok', text: { key: 'healthRenewed' } }
  return expiresSoon
    ? { level: 'attention', text: { key: 'healthSoon', when } }
    : { level: 'ok', text: { key: 'healthUntil', when } }
}

function reading({ status, problem, lastPolledAt: when }: Connection): Judged {
  if (status === 'authorization-lost') return { level: 'failing', text: { key: 'healthPaused' } }
  const level = problem === null ? 'ok' : 'failing'
  return when === null ? { level, text: { key: 'healthNotRead' } } : { level, text: { key: 'healthRead', when } }
}

function mode({ mode: used, app }: Connection): Judged {
  if (used === 'app') return { level: 'ok', text: { key: 'healthApp', version: app?.version ?? '' } }
  return app === null
    ? { level: 'ok', text: { key: 'healthTable' } }
    : { level: 'attention', text: { key: 'healthAppUnused' } }
}
