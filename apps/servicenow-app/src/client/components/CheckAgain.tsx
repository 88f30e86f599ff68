import type { Live } from '../use-checklist.ts'
import { timeOfDay } from '../format.ts'

/** Re-runs the checks now; says when they last ran. */
export function CheckAgain({ live }: { live: Pick<Live<unknown>, 'isChecking' | 'checkedAt' | 'check'> }) {
  return (
    <p className="check-again">
      {live.checkedAt !== undefined && <span className="quiet">Checked at {timeOfDay(live.checkedAt)}</span>}
      {/* Not disabled while it runs: the focus would fall off it at every check in the background. */}
      <button type="button" aria-busy={live.isChecking} onClick={() => void live.check()}>
        Check again
      </button>
    </p>
  )
}
