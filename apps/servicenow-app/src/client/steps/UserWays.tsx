import { useState } from 'react'
import type { ChecklistState, UserStep } from '../../server/checklist/checklist-state.ts'
import { api, type IssuedUser } from '../api.ts'
import { ActionProblem } from '../components/ActionProblem.tsx'
import { Choice } from '../components/Choice.tsx'
import { ExternalLink } from '../components/ExternalLink.tsx'
import { TextField } from '../components/TextField.tsx'
import { useAction } from '../components/use-action.ts'

type Way = 'new' | 'present'

interface Props {
  step: UserStep
  accept: (state: ChecklistState) => void
  onIssued: (user: IssuedUser) => void
}

export function UserWays({ step, accept, onIssued }: Props) {
  const canMake = step.mayCreate && step.refusal === null
  const [chosen, setWay] = useState<Way>('new')
  const way = canMake ? chosen : 'present'
  return (
    <Choice<Way>
      legend="Whom shall the portal act as?"
      value={way}
      onChange={setWay}
      options={[
        ...(canMake ? [['new', 'A new user, made by this page', 'One click'] as const] : []),
        ['present', 'A user somebody made by hand', 'Of its own, not one a person uses'],
      ]}
    >
      {way === 'new' ? <NewUser step={step} onIssued={onIssued} /> : <PresentUser step={step} accept={accept} />}
    </Choice>
  )
}

function NewUser({ step, onIssued }: Pick<Props, 'step' | 'onIssued'>) {
  const [userName, setUserName] = useState('scorelink.integration')
  const [email, setEmail] = useState('')
  const action = useAction()
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        action.run(() => api.createUser(userName, email), onIssued)
      }}
    >
      <p>
        Makes an active user that may log in. You see its password once. It gets this role and no other:{' '}
        <RoleNames roles={step.neededRoles} />
      </p>
      <TextField label="User ID" value={userName} problem={action.problemOf('userName')} onChange={setUserName} />
      <TextField
        label="Email (optional)"
        hint="With single sign-on: the address of a directory user of the same name."
        type="email"
        value={email}
        onChange={setEmail}
      />
      <ActionProblem problem={action.problem} />
      <p className="actions">
        <button className="primary" disabled={action.isBusy}>
          Make the user
        </button>
      </p>
    </form>
  )
}

function PresentUser({ step, accept }: Pick<Props, 'step' | 'accept'>) {
  const [userName, setUserName] = useState('')
  const action = useAction()
  return (
    <>
      <ol>
        <li>
          Open <ExternalLink href="/sys_user_list.do">User Administration › Users</ExternalLink> and choose <b>New</b>:
          a user ID, a password, <b>Active</b> selected, <b>Web service access only</b> and <b>Password needs reset</b>{' '}
          clear.
        </li>
        <li>
          In its related list <b>Roles</b>, add <RoleNames roles={step.neededRoles} /> and nothing else.
        </li>
      </ol>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          action.run(() => api.pickUser(userName), accept)
        }}
      >
        <TextField label="User ID" value={userName} problem={action.problemOf('userName')} onChange={setUserName} />
        <ActionProblem problem={action.problem} />
        <p className="actions">
          <button className="primary" disabled={action.isBusy}>
            Use this user
          </button>
        </p>
      </form>
    </>
  )
}

function RoleNames({ roles }: { roles: readonly string[] }) {
  return (
    <>
      {roles.map((role, index) => (
        <span key={role}>
          {index > 0 && ', '}
          <code>{role}</code>
        </span>
      ))}
    </>
  )
}
