import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'

/** The way to the settings. */
export function ClosingCard() {
  const { t } = useTranslation()
  return (
    <Card
      title={t('closing.title')}
      lead={t('closing.cardLead')}
      actions={<RouterButton to={pages.closing}>{t('closing.open')}</RouterButton>}
    />
  )
}
