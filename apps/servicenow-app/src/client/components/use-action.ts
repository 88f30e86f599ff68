import { useState } from 'react'
import type { Problem, Result } from '../api.ts'

export interface Action {
  readonly isBusy: boolean
  readonly problem: Problem | undefined
  /** Runs the call unless one is running, and hands its value on. */
  readonly run: <T>(call: () => Promise<Result<T>>, then: (value: T) => void) => void
  /** What is wrong with one input. */
  readonly problemOf: (field: string) => string | undefined
}

/** One button's work: busy while it runs, what went wrong after. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  return {
    isBusy,
    problem,
    run(call, then) {
      if (isBusy) return
      setBusy(true)
      setProblem(undefined)
      const work = async (): Promise<void> => {
        const result = await call()
        setBusy(false)
        if (result.ok) then(result.value)
        else setProblem(result.problem)
      }
      void work()
    },
    problemOf: (field) => (problem?.field === field ? problem.message : undefined),
  }
}
