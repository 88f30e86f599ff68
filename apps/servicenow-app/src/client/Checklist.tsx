import { useState } from 'react'
import type { ChecklistState, StepStatus } from '../server/checklist/checklist-state.ts'
import { CheckAgain } from './components/CheckAgain.tsx'
import { Callout } from './components/Callout.tsx'
import { Page } from './components/Page.tsx'
import { StepCard } from './components/StepCard.tsx'
import { AuthorizeStep } from './steps/AuthorizeStep.tsx'
import { ConnectionStep } from './steps/ConnectionStep.tsx'
import { RegistryStep } from './steps/RegistryStep.tsx'
import { UserStep } from './steps/UserStep.tsx'
import { authorizeSummary, connectionSummary, registrySummary, userSummary } from './summaries.ts'
import type { Live } from './use-checklist.ts'

type StepId = 'registry' | 'user' | 'authorize' | 'connection'
const ORDER: readonly StepId[] = ['registry', 'user', 'authorize', 'connection']

/** The four steps. The first that is not done is open; people may open and close any. */
export function Checklist({ live }: { live: Live<ChecklistState> & { readonly value: ChecklistState } }) {
  const { value: state, accept, check } = live
  const [toggled, setToggled] = useState<ReadonlyMap<StepId, boolean>>(new Map())
  /** The step that shows something which is shown once: the next one waits. */
  const [held, setHeld] = useState<StepId>()
  const status: Readonly<Record<StepId, StepStatus>> = {
    registry: state.registry.status,
    user: state.user.status,
    authorize: state.authorize.status,
    connection: state.connection.status,
  }
  const done = ORDER.filter((id) => status[id] === 'done').length
  const current = held ?? ORDER.find((id) => status[id] !== 'done')
  const card = (id: StepId) => {
    const isOpen = toggled.get(id) ?? (id === current || (current === undefined && id === 'connection'))
    return {
      number: ORDER.indexOf(id) + 1,
      status: status[id],
      isOpen,
      isCurrent: id === current,
      onToggle: () => setToggled(new Map(toggled).set(id, !isOpen)),
    }
  }
  const hold = (id: StepId) => (isHeld: boolean) => setHeld(isHeld ? id : undefined)
  return (
    <Page title="Installation checklist" aside={<Progress done={done} live={live} state={state} />}>
      {live.problem !== undefined && (
        <Callout kind="warning" title="The last check failed; below is what was known before">
          <p>{live.problem.message}</p>
        </Callout>
      )}
      <ol className="steps">
        <StepCard {...card('registry')} title="Register the portal" summary={registrySummary(state.registry)}>
          <RegistryStep
            step={state.registry}
            instance={state.instance.address}
            accept={accept}
            check={check}
            hold={hold('registry')}
          />
        </StepCard>
        <StepCard {...card('user')} title="Make the integration user" summary={userSummary(state.user)}>
          <UserStep step={state.user} accept={accept} check={check} hold={hold('user')} />
        </StepCard>
        <StepCard {...card('authorize')} title="Authorize from the portal" summary={authorizeSummary(state.authorize)}>
          <AuthorizeStep step={state.authorize} />
        </StepCard>
        <StepCard {...card('connection')} title="Connection status" summary={connectionSummary(state.connection)}>
          <ConnectionStep step={state.connection} now={live.checkedAt} />
        </StepCard>
      </ol>
    </Page>
  )
}

function Progress({ done, live, state }: { done: number; live: Live<ChecklistState>; state: ChecklistState }) {
  const { address, release } = state.instance
  return (
    <div className="progress">
      <div className="progress-text">
        <output>{done === ORDER.length ? 'All four steps are done.' : `${done} of ${ORDER.length} steps done.`}</output>
        <p className="quiet">{[address || window.location.host, release].filter((text) => text !== '').join(' · ')}</p>
      </div>
      <progress value={done} max={ORDER.length} aria-label="Steps done" />
      <CheckAgain live={live} />
    </div>
  )
}
