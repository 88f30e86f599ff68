import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { Trail } from '../../components/Trail.tsx'
import { ClosingForm } from '../../features/closing/components/ClosingForm.tsx'
import { pages } from '../../paths.ts'

export function ClosingPage() {
  const { t } = useTranslation()
  return (
    <Page
      title={t('closing.title')}
      lead={t('closing.lead')}
      breadcrumb={<Trail parent={{ title: t('nav.setup'), to: pages.setup }} current={t('closing.title')} />}
    >
      <ClosingForm />
    </Page>
  )
}
