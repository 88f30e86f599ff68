import { PlugDisconnectedRegular } from '@fluentui/react-icons'
import type { Connection } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
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
import { AuthorizationLostBar } from './AuthorizationLostBar.tsx'
import { ConnectionFacts } from './ConnectionFacts.tsx'
import { useSetupStyles } from './Setup.styles.ts'
import { SetupForm } from './SetupForm.tsx'

/** How the browser came back from ServiceNow. */
export type SetupReturn = { connected?: true; error?: string }

export function ConnectionSetup({ returned }: { returned: SetupReturn }) {
  const styles = useSetupStyles()
  const query = useQuery(connectionQuery)
  return (
    <div className={styles.stack}>
      {returned.error === undefined ? null : <ReturnedError code={returned.error} />}
      <QueryView query={query} loading={<Loading lines={10} />}>
        {(connection) => (
          <>
            {returned.connected && connection.status === 'connected' ? <ReturnedConnected /> : null}
            <ByStatus connection={connection} />
          </>
        )}
      </QueryView>
    </div>
  )
}

function ByStatus({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const [changing, setChanging] = useState(false)
  const exists = connection.status === 'connected' || connection.status === 'authorization-lost'
  if (exists && !changing) {
    return (
      <>
        {connection.status === 'authorization-lost' ? <AuthorizationLostBar version={connection.version} /> : null}
        <ConnectionFacts connection={connection} onChange={() => setChanging(true)} />
      </>
    )
  }
  if (!canWrite) {
    return <Notice icon={<PlugDisconnectedRegular />} title={t('setup.readerTitle')} lead={t('setup.readerLead')} />
  }
  return (
    <>
      {connection.status === 'pending' && !changing ? (
        <Message intent="info" title={t('setup.pending')}>
          {t('setup.pendingLead')}
        </Message>
      ) : null}
      <SetupForm connection={connection} {...(exists ? { onCancel: () => setChanging(false) } : {})} />
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

function ReturnedError({ code }: { code: string }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(problemQuery(code))
  if (data === undefined && error === null) return <Loading lines={2} />
  return <ProblemBar error={data ?? error} title={t('setup.refusedTitle')} />
}
