import type { ConnectionStep as Step } from '../server/checklist/checklist-state.ts'
import { Callout } from './components/Callout.tsx'
import { CheckAgain } from './components/CheckAgain.tsx'
import { Page } from './components/Page.tsx'
import { ConnectionStep } from './steps/ConnectionStep.tsx'
import { connectionSummary } from './summaries.ts'
import type { Live } from './use-checklist.ts'

const BADGES = { todo: 'Not connected', done: 'Connected', attention: 'Needs attention', refused: 'Refused' } as const

/** Connection status alone, for people who look after tickets and not after the set-up. */
export function ConnectionPage({ step, live }: { step: Step; live: Live<Step> }) {
  return (
    <Page title="Connection status">
      {live.problem !== undefined && (
        <Callout kind="warning" title="The last check failed; below is what was known before">
          <p>{live.problem.message}</p>
        </Callout>
      )}
      <section className="step-card alone" aria-label="Connection">
        <p className="alone-line">
          <span className={`badge ${step.status}`}>{BADGES[step.status]}</span>
          <CheckAgain live={live} />
        </p>
        <p className="step-summary">{connectionSummary(step)}</p>
        {step.connection !== null && (
          <div className="step-body">
            <ConnectionStep step={step} now={live.checkedAt} />
          </div>
        )}
      </section>
    </Page>
  )
}
