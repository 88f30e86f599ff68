import { changes, changesTo, type BaseRule, type Write } from './base-rule.ts'

const state = { inProgress: '2', onHold: '3', resolved: '6', closed: '7', canceled: '8' }
const over = new Set([state.resolved, state.closed, state.canceled])
const inactive = new Set([state.closed, state.canceled])
const awaitingCaller = '1'

/** `state` and `incident_state` are two columns of one fact; whichever was sent leads. */
export const mirrorState: BaseRule = ({ current, sent }) => {
  const [leader, follower] =
    sent.has('incident_state') && !sent.has('state') ? ['incident_state', 'state'] : ['state', 'incident_state']
  current[follower] = current[leader] ?? ''
}

/** What resolving, closing and reopening leave behind. */
export const stampResolution: BaseRule = (write) => {
  const { current, previous, actor, now } = write
  if (changesTo(write, 'state', state.resolved)) {
    current['resolved_at'] = now
    current['resolved_by'] = actor.sysId
  }
  if (inactive.has(current['state'] ?? '') && changes(write, 'state')) {
    current['closed_at'] = now
    current['closed_by'] = actor.sysId
  }
  if (isReopened(write)) {
    current['reopened_time'] = now
    current['reopened_by'] = actor.sysId
    current['reopen_count'] = String(Number(previous?.['reopen_count'] || 0) + 1)
    for (const column of ['resolved_at', 'resolved_by', 'closed_at', 'closed_by']) current[column] = ''
  }
  current['active'] = String(!inactive.has(current['state'] ?? ''))
}

function isReopened({ previous, current }: Write): boolean {
  return over.has(previous?.['state'] ?? '') && !over.has(current['state'] ?? '')
}

/** A reason stands only while the incident waits; the caller's answer ends the wait for the caller. */
export const releaseHold: BaseRule = (write) => {
  const { current, previous, actor } = write
  const answered = actor.sysId !== '' && actor.sysId === current['caller_id'] && !changes(write, 'state')
  if (previous?.['hold_reason'] === awaitingCaller && current['state'] === state.onHold && answered) {
    current['state'] = state.inProgress
    current['incident_state'] = state.inProgress
  }
  if (current['state'] !== state.onHold) current['hold_reason'] = ''
}
