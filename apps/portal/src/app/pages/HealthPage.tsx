import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { Trail } from '../../components/Trail.tsx'
import { HealthChecks } from '../../features/doctor/components/HealthChecks.tsx'
import { pages } from '../../paths.ts'

export function HealthPage() {
  const { t } = useTranslation()
  return (
    <Page
      title={t('doctor.title')}
      lead={t('doctor.lead')}
      breadcrumb={<Trail parent={{ title: t('nav.setup'), to: pages.setup }} current={t('doctor.title')} />}
    >
      <HealthChecks />
    </Page>
  )
}
