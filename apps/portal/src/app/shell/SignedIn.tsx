import { Spinner } from '@fluentui/react-components'
import type { Session } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { statusOf } from '../../api/request-error.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import type { TaskOrigin } from '../../features/task-panel/components/task-form.ts'
import { sessionQuery } from '../../session/get-session.ts'
import { SessionContext } from '../../session/session-context.ts'
import { SignInPage } from '../pages/SignInPage.tsx'
import { TaskPanelContext } from '../task-panel-host.ts'
import { useLiveUpdates } from '../use-live-updates.ts'
import { SessionEndedBar } from './SessionEndedBar.tsx'
import { Shell } from './Shell.tsx'

const TaskPanel = lazy(async () => ({
  default: (await import('../../features/task-panel/components/TaskPanel.tsx')).TaskPanel,
}))

/** Lets in who is signed in; asks everybody else to. */
export function SignedIn() {
  const { t } = useTranslation()
  const { href } = useLocation()
  const { data, error, refetch } = useQuery(sessionQuery)
  const refused = statusOf(error) === 401
  // A session that ends must not take away what somebody is typing: what was read stays on the screen.
  if (data !== undefined) return <WithSession session={data} ended={refused} />
  if (refused) return <SignInPage returnTo={href} error={undefined} />
  if (error !== null) {
    return (
      <main>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </main>
    )
  }
  return <Spinner size="large" label={t('app.loading')} style={{ minHeight: '100vh' }} />
}

function WithSession({ session, ended }: { session: Session; ended: boolean }) {
  const [task, setTask] = useState<TaskOrigin | null>(null)
  useLiveUpdates()
  return (
    <SessionContext value={session}>
      <TaskPanelContext value={setTask}>
        <Shell banner={ended ? <SessionEndedBar /> : null}>
          <Outlet />
        </Shell>
        {task === null ? null : (
          <Suspense>
            <TaskPanel origin={task} onClose={() => setTask(null)} />
          </Suspense>
        )}
      </TaskPanelContext>
    </SessionContext>
  )
}
