import { type ReactNode, useState } from 'react'
import type { ChecklistState, RegistryStep } from '../../server/checklist/checklist-state.ts'
import { api, type IssuedClient } from '../api.ts'
import { ActionProblem } from '../components/ActionProblem.tsx'
import { Choice } from '../components/Choice.tsx'
import { CopyField } from '../components/CopyField.tsx'
import { ExternalLink } from '../components/ExternalLink.tsx'
import { TextField } from '../components/TextField.tsx'
import { useAction } from '../components/use-action.ts'

type Way = 'here' | 'registry' | 'console'

interface Props {
  step: RegistryStep
  /** Redirect address of the portal. */
  address: string
  accept: (state: ChecklistState) => void
  onIssued: (client: IssuedClient) => void
}

const NAME = 'Scorelink (Microsoft 365 security portal)'

/** Three ways to the same record: by this page, and by hand in the old and the new administration. */
export function RegistryWays({ step, address, accept, onIssued }: Props) {
  const canHere = step.mayCreate && step.refusal === null
  const [chosen, setWay] = useState<Way>('here')
  const way = chosen === 'here' && !canHere ? 'registry' : chosen
  return (
    <Choice<Way>
      legend="How do you want to register it?"
      value={way}
      onChange={setWay}
      options={[
        ...(canHere ? [['here', 'Let this page do it', 'One click'] as const] : []),
        ['registry', 'By hand: Application Registry', 'Every release'],
        ['console', 'By hand: Machine Identity Console', 'Recent releases, as inbound integration'],
      ]}
    >
      {way === 'here' && <Here onIssued={onIssued} />}
      {way === 'registry' && (
        <ByHand step={step} accept={accept}>
          <ol>
            <li>
              Open <ExternalLink href="/oauth_entity_list.do">System OAuth › Application Registry</ExternalLink>, choose{' '}
              <b>New</b> and <b>Create an OAuth API endpoint for external clients</b>.
            </li>
            <li>
              Fill in these two, leave <b>Client Secret</b> empty and <b>Active</b> selected.
              <CopyField label="Name" value={NAME} />
              <CopyField label="Redirect URL" value={address} />
            </li>
            <li>
              Does the form have <b>Scope Restriction</b>? Set it to <b>Broadly scoped</b>. <b>Public Client</b> stays
              clear.
            </li>
            <li>
              <b>Submit</b>, open the record again, and take the client ID and the secret (behind the lock) to the
              portal.
            </li>
          </ol>
        </ByHand>
      )}
      {way === 'console' && (
        <ByHand step={step} accept={accept}>
          <ol>
            <li>
              Open <b>Machine Identity Console › Inbound integrations</b>, choose <b>New integration</b> and{' '}
              <b>OAuth - Authorization code grant</b>. It takes the role oauth_admin, mi_admin or admin.
            </li>
            <li>
              Fill in these, and leave <b>This is a public client</b> clear.
              <CopyField label="Name" value={NAME} />
              <CopyField label="Provider name" value="Scorelink" />
              <CopyField label="Redirect URL" value={address} />
            </li>
            <li>
              Choose the auth scope <b>useraccount</b>, and do not limit access to the APIs of selected scopes: the
              connector&apos;s API is in none.
            </li>
            <li>Save, and take the client ID and the client secret to the portal.</li>
          </ol>
        </ByHand>
      )}
    </Choice>
  )
}

function Here({ onIssued }: Pick<Props, 'onIssued'>) {
  const action = useAction()
  return (
    <>
      <p>Makes an application named {NAME} with a client ID and a secret of its own. You see the secret once.</p>
      <ActionProblem problem={action.problem} />
      <p className="actions">
        <button
          type="button"
          className="primary"
          disabled={action.isBusy}
          onClick={() => action.run(api.createApplication, onIssued)}
        >
          Register the portal
        </button>
      </p>
    </>
  )
}

/** Afterwards the page only has to know which application it is. */
function ByHand({ step, accept, children }: Pick<Props, 'step' | 'accept'> & { children: ReactNode }) {
  const [clientId, setClientId] = useState('')
  const action = useAction()
  const pick = (id: string): void => action.run(() => api.pickApplication(id), accept)
  const others = step.candidates.filter((candidate) => candidate.clientId !== step.clientId)
  return (
    <>
      {children}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          pick(clientId)
        }}
      >
        <TextField
          label="Client ID"
          hint="Of the application you made. The page checks it, and does not ask for the secret."
          value={clientId}
          problem={action.problemOf('clientId')}
          onChange={setClientId}
        />
        {others.length > 0 && (
          <p className="hint">
            In the registry with this redirect address:{' '}
            {others.map(({ name, clientId: id }) => (
              <button key={id} type="button" className="link" onClick={() => pick(id)}>
                {name} ({id})
              </button>
            ))}
          </p>
        )}
        <ActionProblem problem={action.problem} />
        <p className="actions">
          <button className="primary" disabled={action.isBusy}>
            Use this application
          </button>
        </p>
      </form>
    </>
  )
}
