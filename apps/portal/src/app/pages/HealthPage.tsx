import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { RouterLink } from '../../components/RouterLink.tsx'
import { HealthChecks } from '../../features/doctor/components/HealthChecks.tsx'
import { pages } from '../../paths.ts'

export function HealthPage() {
  const { t } = useTranslation()
  return (
    <Page
      title={t('doctor.title')}
      lead={t('doctor.lead')}
      breadcrumb={<RouterLink to={pages.setup}>{t('nav.setup')}</RouterLink>}
    >
      <HealthChecks />
    </Page>
  )
}
