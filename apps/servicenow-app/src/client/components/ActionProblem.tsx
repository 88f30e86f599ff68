import type { Problem } from '../api.ts'
import { Callout } from './Callout.tsx'
import { RefusalPanel } from './RefusalPanel.tsx'

/** What went wrong with an action, unless an input shows it already. */
export function ActionProblem({ problem }: { problem: Problem | undefined }) {
  if (problem === undefined || problem.field !== null) return null
  if (problem.refusal !== null) return <RefusalPanel refusal={problem.refusal} />
  return (
    <Callout kind="critical" title="That did not work">
      <p>{problem.message}</p>
    </Callout>
  )
}
