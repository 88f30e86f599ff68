import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'

/** The way to the ticket defaults. */
export function TicketDefaultsCard() {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  return (
    <Card
      title={t('ticketDefaults.title')}
      lead={t('ticketDefaults.cardLead')}
      actions={
        <RouterButton to={pages.ticketDefaults}>
          {t(canWrite ? 'ticketDefaults.customize' : 'ticketDefaults.cardView')}
        </RouterButton>
      }
    />
  )
}
