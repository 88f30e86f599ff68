import { PlugDisconnectedRegular } from '@fluentui/react-icons'
import type { Connection } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemQuery } from '../../../api/get-problem.ts'
import { Loading } from '../../../components/Loading.tsx'
import { Message } from '../../../components/Message.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { connectionQuery } from '../api/get-connection.ts'
import { AuthorizationBar } from './AuthorizationBar.tsx'
import { ConnectionFacts } from './ConnectionFacts.tsx'
import { RemoveConnection } from './RemoveConnection.tsx'
import { RemovedNote } from './RemovedNote.tsx'
import { useSetupStyles } from './Setup.styles.ts'
import { SetupForm } from './SetupForm.tsx'
import { SetupInProgress } from './SetupInProgress.tsx'

/** How the browser came back from ServiceNow. */
export type SetupReturn = { connected?: true; error?: string }

type ConnectionSetupProps = {
  returned: SetupReturn
  /** What else can be managed once there is a connection. */
  more: ReactNode
}

export function ConnectionSetup({ returned, more }: ConnectionSetupProps) {
  const styles = useSetupStyles()
  const query = useQuery(connectionQuery)
  const inUse = query.data !== undefined && isInUse(query.data)
  return (
    <div className={styles.stack}>
      {returned.error === undefined ? null : <ReturnedError code={returned.error} inUse={inUse} />}
      <QueryView query={query} loading={<Loading lines={10} />}>
        {(connection) => (
          <>
            {returned.connected && connection.status === 'connected' ? <ReturnedConnected /> : null}
            <ByStatus connection={connection} more={more} />
          </>
        )}
      </QueryView>
    </div>
  )
}

function isInUse({ status }: Connection): boolean {
  return status === 'connected' || status === 'authorization-lost'
}

function ByStatus({ connection, more }: { connection: Connection; more: ReactNode }) {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const [changing, setChanging] = useState(false)
  const inUse = isInUse(connection)
  if (inUse && !changing) {
    return (
      <>
        <AuthorizationBar connection={connection} />
        {connection.setup === null ? null : (
          <SetupInProgress connection={connection} setup={connection.setup} onResume={() => setChanging(true)} />
        )}
        <ConnectionFacts connection={connection} onChange={() => setChanging(true)} />
        {more}
        {canWrite ? <RemoveConnection connection={connection} /> : null}
      </>
    )
  }
  const removed = connection.removed === null ? null : <RemovedNote removed={connection.removed} />
  if (!canWrite) {
    return (
      <>
        {removed}
        <Notice icon={<PlugDisconnectedRegular />} title={t('setup.readerTitle')} lead={t('setup.readerLead')} />
      </>
    )
  }
  return (
    <>
      {removed}
      {connection.setup === null || inUse ? null : <SetupInProgress connection={connection} setup={connection.setup} />}
      <SetupForm
        connection={connection}
        onDone={() => setChanging(false)}
        {...(inUse ? { onCancel: () => setChanging(false) } : {})}
      />
    </>
  )
}

function ReturnedConnected() {
  const { t } = useTranslation()
  return (
    <Message
      intent="success"
      title={t('setup.returnedTitle')}
      actions={<RouterButton to={pages.home}>{t('setup.toHome')}</RouterButton>}
    >
      {t('setup.returnedLead')}
    </Message>
  )
}

function ReturnedError({ code, inUse }: { code: string; inUse: boolean }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(problemQuery(code))
  if (data === undefined && error === null) return <Loading lines={2} />
  return <ProblemBar error={data ?? error} title={t(inUse ? 'setup.refusedStillTitle' : 'setup.refusedTitle')} />
}
