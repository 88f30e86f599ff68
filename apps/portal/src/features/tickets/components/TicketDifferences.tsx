import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { useTicketDetailStyles } from './TicketDetail.styles.ts'

/** What the instance stored otherwise than it was sent. */
export function TicketDifferences({ differences }: { differences: Ticket['differences'] }) {
  const { t } = useTranslation()
  const styles = useTicketDetailStyles()
  return (
    <Card title={t('ticket.differences')} lead={t('ticket.differencesLead')}>
      <table className={styles.table} aria-label={t('ticket.differences')}>
        <thead>
          <tr>
            {(['field', 'sent', 'stored'] as const).map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                {t(`ticket.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, sent, stored }) => (
            <tr key={field}>
              <th scope="row" className={styles.cell}>
                {field}
              </th>
              <td className={styles.cell}>{sent || t('ticket.nothing')}</td>
              <td className={styles.cell}>{stored || t('ticket.nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
