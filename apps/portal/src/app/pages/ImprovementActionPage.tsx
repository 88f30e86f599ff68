import type { ImprovementActionDetail } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../components/Loading.tsx'
import { Page } from '../../components/Page.tsx'
import { QueryView } from '../../components/QueryView.tsx'
import { Trail } from '../../components/Trail.tsx'
import { AttachDialog } from '../../features/attach-record/components/AttachDialog.tsx'
import { connectionQuery } from '../../features/connection/api/get-connection.ts'
import { improvementActionQuery } from '../../features/improvement-actions/api/get-improvement-action.ts'
import { ActionDetail } from '../../features/improvement-actions/components/ActionDetail.tsx'
import { DecideMenu } from '../../features/improvement-actions/components/DecideMenu.tsx'
import { ManageButton } from '../../features/improvement-actions/components/ManageButton.tsx'
import { type ServiceNowReadiness, ShareMenu } from '../../features/sharing/components/ShareMenu.tsx'
import type { Shared } from '../../features/sharing/components/share-links.ts'
import { useFormatters } from '../../format/use-formatters.ts'
import { improvementActionUrl, pages } from '../../paths.ts'
import { useCanWrite } from '../../session/session-context.ts'
import { useTaskPanel } from '../task-panel-host.ts'

const route = getRouteApi('/signed-in/secure-score/$actionId')

export function ImprovementActionPage() {
  const { t } = useTranslation()
  const { actionId } = route.useParams()
  const query = useQuery(improvementActionQuery(actionId))
  const title = query.data?.title ?? actionId
  return (
    <Page
      key={actionId}
      title={title}
      breadcrumb={<Trail parent={{ title: t('nav.secureScore'), to: pages.secureScore }} current={title} />}
      actions={query.data === undefined ? null : <Actions action={query.data} />}
    >
      <QueryView query={query} loading={<Loading lines={12} />}>
        {(action) => <ActionDetail action={action} />}
      </QueryView>
    </Page>
  )
}

function Actions({ action }: { action: ImprovementActionDetail }) {
  const openTask = useTaskPanel()
  const canWrite = useCanWrite()
  const [attaching, setAttaching] = useState(false)
  return (
    <>
      {canWrite ? <DecideMenu action={action} /> : null}
      <ManageButton manageUrl={action.manageUrl} />
      <ShareMenu
        shared={useShared(action)}
        serviceNow={useServiceNowReadiness()}
        onShareToServiceNow={() => openTask({ kind: 'change', action })}
        onFollowRecord={() => setAttaching(true)}
      />
      {attaching ? <AttachDialog action={action} onClose={() => setAttaching(false)} /> : null}
    </>
  )
}

function useShared(action: ImprovementActionDetail): Shared {
  const { t } = useTranslation()
  const { points, signedPercent } = useFormatters()
  const url = improvementActionUrl(window.location.origin, action.id)
  const values = {
    title: action.title,
    points: points(action.points, action.maxPoints),
    impact: signedPercent(action.scoreImpact),
    url,
  }
  return {
    url,
    subject: t('share.mailSubject', values),
    body: t('share.mailBody', values),
    text: t('share.teamsText', values),
  }
}

function useServiceNowReadiness(): ServiceNowReadiness {
  const canWrite = useCanWrite()
  const { data, error } = useQuery(connectionQuery)
  if (!canWrite) return 'readerOnly'
  if (data === undefined) return error === null ? 'checking' : 'unavailable'
  switch (data.status) {
    case 'connected':
      return 'ready'
    case 'authorization-lost':
      return 'lost'
    case 'none':
    case 'pending':
      return 'notConnected'
  }
}
