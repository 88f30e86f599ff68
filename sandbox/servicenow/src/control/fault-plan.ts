import type { TransactionRequest } from '../instance.ts'
import { literalExpression } from '../transactions/literal-expression.ts'
import type { FaultAfterwards, FaultInstead, ReplyFault } from './fault.ts'

/** What faults do to one request, in the order it happens. */
export interface FaultPlan {
  readonly delayMs: number
  readonly instead: FaultInstead | undefined
  readonly afterwards: FaultAfterwards | undefined
}

/** A reply fault in force, with what it has done so far. */
export interface ArmedFault {
  readonly id: string
  readonly fault: ReplyFault
  hits: number
  /** State of its pseudo-random sequence. */
  random: number
}

export function armFault(id: string, fault: ReplyFault): ArmedFault {
  return { id, fault, hits: 0, random: fault.seed ?? 1 }
}

/**
 * Decides what happens to a request and counts the faults that hit it. Delays add up. Of the faults that end a request
 * the one armed first wins, likewise of those that spoil it; a request that ends is not spoilt as well.
 */
export function planFaults(armed: readonly ArmedFault[], request: TransactionRequest): FaultPlan {
  const able = armed.filter((candidate) => !isSpent(candidate) && concerns(candidate.fault, request))
  const delayMs = able.reduce((sum, candidate) => sum + delayOf(candidate), 0)
  const instead = firstToStrike(able, isInstead)
  const afterwards = instead === undefined ? firstToStrike(able, isAfterwards) : undefined
  return { delayMs, instead, afterwards }
}

export function isSpent({ fault, hits }: ArmedFault): boolean {
  return fault.times !== undefined && hits >= fault.times
}

function firstToStrike<F extends ReplyFault>(
  able: readonly ArmedFault[],
  isKind: (fault: ReplyFault) => fault is F,
): F | undefined {
  for (const candidate of able) {
    const { fault } = candidate
    if (isKind(fault) && strikes(candidate)) return fault
  }
  return undefined
}

function delayOf(candidate: ArmedFault): number {
  const { fault } = candidate
  if (fault.kind !== 'delay' || !strikes(candidate)) return 0
  return fault.delayMs + Math.round((fault.jitterMs ?? 0) * nextRandom(candidate))
}

/** Rolls the dice and counts a hit. */
function strikes(candidate: ArmedFault): boolean {
  const { probability } = candidate.fault
  if (probability !== undefined && nextRandom(candidate) >= probability) return false
  candidate.hits += 1
  return true
}

function isInstead(fault: ReplyFault): fault is FaultInstead {
  return fault.kind !== 'delay' && !isAfterwards(fault)
}

function isAfterwards(fault: ReplyFault): fault is FaultAfterwards {
  return (
    fault.kind === 'cut-after-commit' ||
    fault.kind === 'slow-reply' ||
    fault.kind === 'transaction-limit-on-insert' ||
    fault.kind === 'transaction-limit-on-list'
  )
}

function concerns(fault: ReplyFault, { method, target }: TransactionRequest): boolean {
  if (fault.kind === 'transaction-limit-on-insert' && method !== 'POST') return false
  if (fault.kind === 'transaction-limit-on-list' && method !== 'GET') return false
  if (fault.methods !== undefined && !fault.methods.includes(method)) return false
  return fault.path === undefined || pathMatches(fault.path, target.split('?', 1)[0] ?? '')
}

function pathMatches(pattern: string, path: string): boolean {
  const source = pattern.split('*').map(literalExpression).join('.*')
  return new RegExp(`^${source}$`, 's').test(path)
}

/** Mulberry32: small, seeded, good enough to spread faults. @returns from 0 up to but not including 1. */
function nextRandom(armed: ArmedFault): number {
  armed.random = (armed.random + 0x6d2b79f5) | 0
  let mixed = Math.imul(armed.random ^ (armed.random >>> 15), 1 | armed.random)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
}
