import { useState } from 'react'
import type { ChecklistState, RegistryStep as Step } from '../../server/checklist/checklist-state.ts'
import { api, type IssuedClient } from '../api.ts'
import { ActionProblem } from '../components/ActionProblem.tsx'
import { ConfirmedButton } from '../components/ConfirmedButton.tsx'
import { CopyField } from '../components/CopyField.tsx'
import { ExternalLink } from '../components/ExternalLink.tsx'
import { Facts } from '../components/Facts.tsx'
import { Findings } from '../components/Findings.tsx'
import { Issued } from '../components/Issued.tsx'
import { RefusalPanel } from '../components/RefusalPanel.tsx'
import { useAction } from '../components/use-action.ts'
import { registryTexts } from '../findings.ts'
import { PortalAddress } from './PortalAddress.tsx'
import { RegistryWays } from './RegistryWays.tsx'

interface Props {
  step: Step
  /** Address of this instance; empty when it does not say. */
  instance: string
  accept: (state: ChecklistState) => void
  check: () => Promise<void>
  /** Keeps the step open while something is shown once. */
  hold: (isHeld: boolean) => void
}

/** Step 1: what the portal identifies itself with. */
export function RegistryStep({ step, instance, accept, check, hold }: Props) {
  const [issued, setIssued] = useState<IssuedClient>()
  const [isChanging, setChanging] = useState(false)
  const show = (client: IssuedClient): void => {
    setIssued(client)
    setChanging(false)
    hold(true)
    void check()
  }
  if (issued !== undefined) {
    const done = (): void => {
      setIssued(undefined)
      hold(false)
    }
    return <IssuedApplication issued={issued} instance={instance || window.location.origin} onDone={done} />
  }
  const hasOne = step.application !== null || step.provedByUse
  return (
    <>
      {step.refusal !== null && !step.provedByUse && <RefusalPanel refusal={step.refusal} />}
      <Findings texts={registryTexts(step.findings)} />
      <PortalAddress address={step.redirectAddress} accept={accept} />
      {hasOne && <Registered step={step} accept={accept} onIssued={show} />}
      {step.redirectAddress !== null && (!hasOne || isChanging) && (
        <RegistryWays step={step} address={step.redirectAddress} accept={accept} onIssued={show} />
      )}
      <p className="see-also">
        The application, whoever made it, is under{' '}
        <ExternalLink href={recordOrList(step)}>System OAuth › Application Registry</ExternalLink>.
        {hasOne && !isChanging && (
          <>
            {' '}
            <button type="button" className="link" onClick={() => setChanging(true)}>
              Use another application
            </button>
          </>
        )}
      </p>
    </>
  )
}

function recordOrList({ application }: Step): string {
  return application === null ? '/oauth_entity_list.do' : `/oauth_entity.do?sys_id=${application.sysId}`
}

function IssuedApplication({
  issued,
  instance,
  onDone,
}: {
  issued: IssuedClient
  instance: string
  onDone: () => void
}) {
  return (
    <Issued title="Copy these into the portal now" onDone={onDone}>
      <p>The secret is shown this once. Should it get lost, make a new one here.</p>
      <CopyField label="Instance" value={instance} />
      <CopyField label="Client ID" value={issued.clientId} />
      <CopyField label="Client secret" value={issued.clientSecret} />
    </Issued>
  )
}

function Registered({
  step,
  accept,
  onIssued,
}: {
  step: Step
  accept: Props['accept']
  onIssued: (client: IssuedClient) => void
}) {
  const { application } = step
  const action = useAction()
  if (application === null) return <Facts rows={[['Client ID', <code key="id">{step.clientId}</code>]]} />
  return (
    <>
      <Facts
        rows={[
          ['Application', application.name],
          ['Client ID', <code key="id">{application.clientId}</code>],
          ['Active', application.active ? 'yes' : 'no'],
        ]}
      />
      <ActionProblem problem={action.problem} />
      <p className="actions">
        {step.findings.some(({ code }) => code !== 'not-found' && code !== 'oauth-off') && (
          <button
            type="button"
            className="primary"
            disabled={action.isBusy}
            onClick={() => action.run(api.repairApplication, accept)}
          >
            Mend the application
          </button>
        )}
        <ConfirmedButton
          label="Make a new secret"
          question="A portal that uses the present secret is cut off."
          isBusy={action.isBusy}
          onConfirm={() => action.run(api.replaceSecret, onIssued)}
        />
      </p>
    </>
  )
}
