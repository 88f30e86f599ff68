import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { SessionList } from '../../features/session/components/SessionList.tsx'
import { SignOutEverywhere } from '../../features/session/components/SignOutEverywhere.tsx'

export function SessionsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('sessions.title')} lead={t('sessions.lead')} actions={<SignOutEverywhere />}>
      <SessionList />
    </Page>
  )
}
