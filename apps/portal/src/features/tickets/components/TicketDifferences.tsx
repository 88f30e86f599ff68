import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { useColumnTexts } from '../../../components/ticket-fields/use-column-texts.ts'
import { useFormatters } from '../../../format/use-formatters.ts'
import { differenceText } from './difference-text.ts'
import { useTicketDetailStyles } from './TicketDetail.styles.ts'

/** What the instance stored otherwise than it was sent. */
export function TicketDifferences({ ticket: { kind, differences } }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const styles = useTicketDetailStyles()
  const formatters = useFormatters()
  const columns = useColumnTexts(kind)
  const rows = differences.map((difference) => differenceText(difference, t, formatters, columns))
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
          {rows.map(({ field, label, sent, stored }) => (
            <tr key={field}>
              <th scope="row" className={styles.cell}>
                {label}
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
