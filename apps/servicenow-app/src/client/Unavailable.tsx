import type { Problem } from './api.ts'
import { Callout } from './components/Callout.tsx'
import { Page } from './components/Page.tsx'

interface Props {
  title: string
  /** Role that opens the page. */
  neededRole: string
  problem: Problem | undefined
  onRetry: () => Promise<void>
}

/** The page before the first answer, or without one. */
export function Unavailable({ title, neededRole, problem, onRetry }: Props) {
  return (
    <Page title={title}>
      {problem === undefined ? (
        <output className="loading">Checking this instance…</output>
      ) : (
        <Explanation problem={problem} neededRole={neededRole} onRetry={onRetry} />
      )}
    </Page>
  )
}

function Explanation({ problem, neededRole, onRetry }: Pick<Props, 'neededRole' | 'onRetry'> & { problem: Problem }) {
  const again = (
    <p className="actions">
      <button type="button" onClick={() => void onRetry()}>
        Try again
      </button>
    </p>
  )
  if (problem.status === 403) {
    return (
      <Callout kind="warning" title="Your user may not open this page">
        <p>
          It is for people with the role <code>{neededRole}</code>; administrators of the instance have it too. Ask one
          of them to add the role to your user under <b>User Administration › Users</b>.
        </p>
        {again}
      </Callout>
    )
  }
  if (problem.status === 401) {
    return (
      <Callout kind="warning" title="You are not logged in any more">
        <p>
          <a href={window.location.href}>Open the page again</a> and log in.
        </p>
      </Callout>
    )
  }
  return (
    <Callout kind="critical" title="The checklist could not be read">
      <p>{problem.message}</p>
      <p>
        If it stays so, look at <b>System Logs › All</b>. On an instance older than Washington DC the connector does not
        run: there the portal works without it, in Table API mode.
      </p>
      {again}
    </Callout>
  )
}
