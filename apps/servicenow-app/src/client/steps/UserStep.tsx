import { useState } from 'react'
import type { ChecklistState, IntegrationUser, UserStep as Step } from '../../server/checklist/checklist-state.ts'
import type { Refusal } from '../../server/checklist/refusal.ts'
import { api, type IssuedUser } from '../api.ts'
import { ActionProblem } from '../components/ActionProblem.tsx'
import { ConfirmedButton } from '../components/ConfirmedButton.tsx'
import { CopyField } from '../components/CopyField.tsx'
import { ExternalLink } from '../components/ExternalLink.tsx'
import { Facts } from '../components/Facts.tsx'
import { Findings } from '../components/Findings.tsx'
import { Issued } from '../components/Issued.tsx'
import { RefusalPanel } from '../components/RefusalPanel.tsx'
import { useAction } from '../components/use-action.ts'
import { userTexts } from '../findings.ts'
import { UserWays } from './UserWays.tsx'

interface Props {
  step: Step
  accept: (state: ChecklistState) => void
  check: () => Promise<void>
  /** Keeps the step open while something is shown once. */
  hold: (isHeld: boolean) => void
}

/** Step 2: whom the portal acts as. */
export function UserStep({ step, accept, check, hold }: Props) {
  const [issued, setIssued] = useState<IssuedUser>()
  const [roleRefusal, setRoleRefusal] = useState<Refusal | null>(null)
  const [isChanging, setChanging] = useState(false)
  const show = (user: IssuedUser): void => {
    setIssued(user)
    setRoleRefusal(user.roleRefusal)
    setChanging(false)
    hold(true)
    void check()
  }
  if (issued !== undefined) {
    const done = (): void => {
      setIssued(undefined)
      hold(false)
    }
    return (
      <Issued title="Keep these for the next step" onDone={done}>
        <p>
          You log in with them when ServiceNow asks whether the portal may connect. The password is shown this once.
        </p>
        <CopyField label="User ID" value={issued.userName} />
        <CopyField label="Password" value={issued.password} />
      </Issued>
    )
  }
  const lacksRoles = step.findings.some(({ code }) => code === 'missing-roles')
  return (
    <>
      {step.refusal !== null && <RefusalPanel refusal={step.refusal} />}
      <Findings texts={userTexts(step.findings)} />
      {roleRefusal !== null && lacksRoles && <RefusalPanel refusal={roleRefusal} />}
      {step.user !== null && <Present step={step} user={step.user} accept={accept} onIssued={show} />}
      {(step.user === null || isChanging) && (
        <UserWays
          step={step}
          accept={(state) => {
            setChanging(false)
            accept(state)
          }}
          onIssued={show}
        />
      )}
      <p className="see-also">
        The user, whoever made it, is under{' '}
        <ExternalLink href={step.user === null ? '/sys_user_list.do' : `/sys_user.do?sys_id=${step.user.sysId}`}>
          User Administration › Users
        </ExternalLink>
        .
        {step.user !== null && !isChanging && (
          <>
            {' '}
            <button type="button" className="link" onClick={() => setChanging(true)}>
              Use another user
            </button>
          </>
        )}
      </p>
    </>
  )
}

function Present({
  step,
  user,
  accept,
  onIssued,
}: {
  step: Step
  user: IntegrationUser
  accept: Props['accept']
  onIssued: (user: IssuedUser) => void
}) {
  const action = useAction()
  const lacksRoles = step.findings.some(({ code }) => code === 'missing-roles')
  return (
    <>
      <Facts
        rows={[
          ['User ID', <code key="id">{user.userName}</code>],
          ['Name', user.name],
          ['Roles', user.ownRoles.join(', ')],
          ['May log in', user.active && !user.lockedOut && !user.webServiceAccessOnly ? 'yes' : 'no'],
        ]}
      />
      <ActionProblem problem={action.problem} />
      <p className="actions">
        {lacksRoles && (
          <button
            type="button"
            className="primary"
            disabled={action.isBusy}
            onClick={() => action.run(api.giveRoles, accept)}
          >
            Give the role
          </button>
        )}
        <ConfirmedButton
          label="Set a new password"
          question={`Whoever logs in as ${user.userName} needs the new one.`}
          isBusy={action.isBusy}
          onConfirm={() => action.run(api.replacePassword, onIssued)}
        />
      </p>
    </>
  )
}
