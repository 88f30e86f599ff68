import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { Trail } from '../../components/Trail.tsx'
import { StateNamesView } from '../../features/state-names/components/StateNamesView.tsx'
import { pages } from '../../paths.ts'

const route = getRouteApi('/signed-in/ticketProvisioning/state-names')

export function StateNamesPage() {
  const { t } = useTranslation()
  const { kind = 'change' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title={t('stateNames.title')}
      lead={t('stateNames.lead')}
      breadcrumb={<Trail parent={{ title: t('nav.setup'), to: pages.setup }} current={t('stateNames.title')} />}
    >
      <StateNamesView
        kind={kind}
        onKindChange={(chosen) =>
          void navigate({ search: chosen === 'incident' ? { kind: chosen } : {}, replace: true, resetScroll: false })
        }
      />
    </Page>
  )
}
