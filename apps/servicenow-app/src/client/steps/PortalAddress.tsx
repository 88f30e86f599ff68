import { useState } from 'react'
import type { ChecklistState } from '../../server/checklist/checklist-state.ts'
import { api } from '../api.ts'
import { ActionProblem } from '../components/ActionProblem.tsx'
import { Facts } from '../components/Facts.tsx'
import { TextField } from '../components/TextField.tsx'
import { useAction } from '../components/use-action.ts'

/** Where the portal is: typed, or pasted from its setup page. */
export function PortalAddress({
  address,
  accept,
}: {
  address: string | null
  accept: (state: ChecklistState) => void
}) {
  const [typed, setTyped] = useState<string>()
  const action = useAction()
  if (address !== null && typed === undefined) {
    return (
      <div className="with-action">
        <Facts rows={[['Redirect address', <code key="address">{address}</code>]]} />
        <button type="button" onClick={() => setTyped(address)}>
          Change
        </button>
      </div>
    )
  }
  const save = (): void => {
    action.run(
      () => api.setPortal(typed ?? ''),
      (state) => {
        setTyped(undefined)
        accept(state)
      },
    )
  }
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label="Redirect address"
        hint="The portal shows it under Connect to ServiceNow. Its own address will do, too."
        placeholder="https://portal.example.com/api/v1/connection/callback"
        type="url"
        value={typed ?? ''}
        problem={action.problemOf('address')}
        onChange={setTyped}
      />
      <ActionProblem problem={action.problem} />
      <p className="actions">
        <button className="primary" disabled={action.isBusy}>
          Save
        </button>
        {address !== null && (
          <button type="button" onClick={() => setTyped(undefined)}>
            Cancel
          </button>
        )}
      </p>
    </form>
  )
}
