import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem, Result } from './api.ts'

/** How long after an answer the steps are checked again, in milliseconds, while the page is looked at. */
const RECHECK_MS = 5_000

export interface Live<T> {
  /** The last good answer; undefined before the first one. */
  readonly value: T | undefined
  /** What went wrong with the last check. */
  readonly problem: Problem | undefined
  readonly checkedAt: Date | undefined
  readonly isChecking: boolean
  readonly check: () => Promise<void>
  /** Takes an answer somebody else got. */
  readonly accept: (value: T) => void
}

/** Reads now, on demand, and again and again while the page is visible: people finish steps on other pages. */
export function useLive<T>(read: () => Promise<Result<T>>): Live<T> {
  const [value, setValue] = useState<T>()
  const [problem, setProblem] = useState<Problem>()
  const [checkedAt, setCheckedAt] = useState<Date>()
  const [isChecking, setChecking] = useState(false)
  /** Answers to questions asked before the latest one are old news. */
  const latest = useRef(0)

  const accept = useCallback((next: T): void => {
    latest.current += 1
    setValue(next)
    setProblem(undefined)
    setCheckedAt(new Date())
  }, [])

  const check = useCallback(async (): Promise<void> => {
    latest.current += 1
    const turn = latest.current
    setChecking(true)
    const result = await read()
    setChecking(false)
    if (turn !== latest.current) return
    if (result.ok) accept(result.value)
    else setProblem(result.problem)
  }, [read, accept])

  useEffect(() => {
    let timer = 0
    const rounds = async (): Promise<void> => {
      window.clearTimeout(timer)
      if (document.visibilityState === 'visible') await check()
      window.clearTimeout(timer)
      timer = window.setTimeout(again, RECHECK_MS)
    }
    const again = (): void => void rounds()
    timer = window.setTimeout(again)
    document.addEventListener('visibilitychange', again)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [check])

  return { value, problem, checkedAt, isChecking, check, accept }
}
