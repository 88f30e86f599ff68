import type { TransactionRequest } from '../instance.ts'
import type { ActiveFault, ReplyFault } from './fault.ts'
import { armFault, type ArmedFault, type FaultPlan, isSpent, planFaults } from './fault-plan.ts'

/** The reply faults in force. */
export interface FaultBook {
  add(id: string, fault: ReplyFault): void
  /** @returns false when there is none of that id. */
  clear(id: string): boolean
  clearAll(): void
  /** Spent ones are left out. */
  list(): ActiveFault[]
  /** What is to happen to this request; counts the faults that hit it. */
  plan(request: TransactionRequest): FaultPlan
}

export function createFaultBook(): FaultBook {
  const armed = new Map<string, ArmedFault>()
  return {
    add: (id, fault) => void armed.set(id, armFault(id, fault)),
    clear: (id) => armed.delete(id),
    clearAll: () => armed.clear(),
    list: () => [...armed.values()].map(({ id, fault, hits }) => ({ id, fault, hits })),
    plan(request) {
      const plan = planFaults([...armed.values()], request)
      for (const [id, candidate] of armed) if (isSpent(candidate)) armed.delete(id)
      return plan
    },
  }
}
