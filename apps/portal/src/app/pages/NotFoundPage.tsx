import { DocumentSearchRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice.tsx'
import { RouterButton } from '../../components/RouterLink.tsx'
import { pages } from '../../paths.ts'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <main>
      <Notice heading icon={<DocumentSearchRegular />} title={t('error.notFound')} lead={t('error.notFoundLead')}>
        <RouterButton to={pages.home} appearance="primary">
          {t('error.toHome')}
        </RouterButton>
      </Notice>
    </main>
  )
}
