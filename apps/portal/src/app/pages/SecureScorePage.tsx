import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { ActionList } from '../../features/improvement-actions/components/ActionList.tsx'

const route = getRouteApi('/signed-in/secure-score')

export function SecureScorePage() {
  const { t } = useTranslation()
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title={t('actions.title')} lead={t('actions.lead')}>
      <ActionList
        filter={filter}
        // Replaced: the back button leaves the list instead of walking through every letter of a search.
        onFilterChange={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    </Page>
  )
}
