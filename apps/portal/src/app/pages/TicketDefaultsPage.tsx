import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { Trail } from '../../components/Trail.tsx'
import { TicketDefaultsView } from '../../features/ticket-defaults/components/TicketDefaultsView.tsx'
import { pages } from '../../paths.ts'

const route = getRouteApi('/signed-in/ticketProvisioning/defaults')

export function TicketDefaultsPage() {
  const { t } = useTranslation()
  const { kind = 'change' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title={t('ticketDefaults.title')}
      lead={t('ticketDefaults.lead')}
      breadcrumb={<Trail parent={{ title: t('nav.setup'), to: pages.setup }} current={t('ticketDefaults.title')} />}
    >
      <TicketDefaultsView
        kind={kind}
        onKindChange={(chosen) =>
          void navigate({ search: chosen === 'incident' ? { kind: chosen } : {}, replace: true, resetScroll: false })
        }
      />
    </Page>
  )
}
