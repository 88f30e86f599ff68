import type { AuthorizeStep as Step } from '../../server/checklist/checklist-state.ts'
import { Callout } from '../components/Callout.tsx'
import { ExternalLink } from '../components/ExternalLink.tsx'

/** Step 3: happens in the portal and on ServiceNow's own page; here is how. */
export function AuthorizeStep({ step }: { step: Step }) {
  const other = step.findings[0]?.values[0]
  const user = step.userName === null ? 'the integration user' : <code>{step.userName}</code>
  return (
    <>
      {other !== undefined && (
        <Callout kind="warning" title={`The portal acts as ${other}`}>
          <p>
            Somebody clicked Allow with another account than {user}. Authorize again from the portal, as {user}: the new
            authorization takes the place of the old one.
          </p>
        </Callout>
      )}
      <Callout kind="warning" isAdvice title="Not with your own account">
        <p>
          Whoever clicks Allow lends the portal their rights. Log in as {user}, even where single sign-on logs you in by
          itself.
        </p>
      </Callout>
      <ol>
        <li>
          Open the portal and enter the instance, the client ID and the client secret. Then choose <b>Authorize</b>.
        </li>
        <li>
          ServiceNow asks whether the portal may connect. The name in the corner is who it will act as: if it is yours,
          choose <b>Not You?</b> and log in as {user}.
        </li>
        <li>
          Choose <b>Allow</b>. The portal comes back, and this step turns to done.
        </li>
      </ol>
      <p className="actions">
        {step.setupPage === null ? (
          <span className="hint">The link to the portal appears once its address is saved in step 1.</span>
        ) : (
          <ExternalLink href={step.setupPage} isButton>
            Open the portal
          </ExternalLink>
        )}
      </p>
    </>
  )
}
