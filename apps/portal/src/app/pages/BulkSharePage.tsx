import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../components/Loading.tsx'
import { Page } from '../../components/Page.tsx'
import { QueryView } from '../../components/QueryView.tsx'
import { Trail } from '../../components/Trail.tsx'
import { bulkShareQuery } from '../../features/bulk-share/api/get-bulk-share.ts'
import { BulkProgress } from '../../features/bulk-share/components/BulkProgress.tsx'
import { useFormatters } from '../../format/use-formatters.ts'
import { pages } from '../../paths.ts'

const route = getRouteApi('/signed-in/shares/$bulkId')

export function BulkSharePage() {
  const { t } = useTranslation()
  const { instant } = useFormatters()
  const query = useQuery(bulkShareQuery(route.useParams().bulkId))
  const share = query.data
  const title = t('bulk.pageTitle', { count: share?.total ?? 0 })
  return (
    <Page
      title={title}
      breadcrumb={<Trail parent={{ title: t('nav.tickets'), to: pages.tickets }} current={title} />}
      {...(share === undefined
        ? {}
        : { lead: t('bulk.by', { name: share.requestedBy.name, when: instant(share.createdAt) }) })}
    >
      <QueryView query={query} loading={<Loading lines={10} />}>
        {(data) => <BulkProgress share={data} />}
      </QueryView>
    </Page>
  )
}
