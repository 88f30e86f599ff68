import { chance, chanceBetween } from './chance.ts'
import type { Control } from './control.ts'
import { addDays, type Day } from './days.ts'

/** What a control measured on one day, before any decision of an administrator. */
export interface Measured {
  score: number
  /** Things that comply; the kinds of control that count nothing have none. */
  count?: number
  total?: number
  on?: boolean
}

/** Machines reporting to Defender for Endpoint. */
const fleetSize = 412

/**
 * Measures a control on a day, from its id alone: most stay as they are, some improved and a few regressed in
 * the 90 days before the sandbox was first started, and device figures move a little every day.
 */
export function measure(control: Control, day: Day, createdOn: Day): Measured {
  const fraction = achievedFraction(control, day, createdOn)
  switch (control.measurement) {
    case 'switch':
      return { score: fraction >= 0.5 ? control.maxScore : 0, on: fraction >= 0.5 }
    case 'plain':
      return { score: fraction >= 0.5 ? control.maxScore : 0 }
    case 'countOnly':
      return { score: fraction >= 0.5 ? control.maxScore : 0, count: fraction >= 0.5 ? 3 : 1 }
    case 'ratio':
      return ratio(control.maxScore, fraction, chanceBetween(control.totals[0], control.totals[1], control.id, 'total'))
    case 'fleet':
      return ratio(control.maxScore, fraction, fleetSize + chanceBetween(-6, 6, day, 'fleet'))
  }
}

/** Points given by hand, with counts that agree with them. */
export function measureAs(control: Control, score: number, before: Measured): Measured {
  const fraction = control.maxScore === 0 ? 1 : score / control.maxScore
  return {
    score,
    ...(before.total === undefined ? {} : { count: Math.round(before.total * fraction), total: before.total }),
    ...(before.total === undefined && before.count !== undefined ? { count: fraction === 1 ? 3 : 1 } : {}),
    ...(before.on === undefined ? {} : { on: fraction === 1 }),
  }
}

export function roundToCents(value: number): number {
  return Math.round(value * 100) / 100
}

function ratio(maxScore: number, fraction: number, total: number): Measured {
  const count = Math.round(total * fraction)
  return { score: roundToCents((count / total) * maxScore), count, total }
}

function achievedFraction(control: Control, day: Day, createdOn: Day): number {
  const { seed } = control
  const today = fractionFrom(chance(seed, 'today'))
  const hasChanged = chance(seed, 'changed') < 0.28
  const changedOn = addDays(createdOn, -chanceBetween(2, 80, seed, 'changed on'))
  const steady = hasChanged && day < changedOn ? fractionFrom(chance(seed, 'before') * 0.62) : today
  // Machines come and go, so a fleet figure that is neither nothing nor everything never stands still.
  const drift = control.measurement === 'fleet' && steady > 0 && steady < 1 ? (chance(seed, day) - 0.5) * 0.02 : 0
  return Math.min(1, Math.max(0, steady + drift))
}

/** A third is untouched, nearly half is complete, the rest lies between. */
function fractionFrom(luck: number): number {
  if (luck < 0.3) return 0
  if (luck > 0.54) return 1
  return 0.15 + ((luck - 0.3) / 0.24) * 0.82
}
