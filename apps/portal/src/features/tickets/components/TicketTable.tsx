import { mergeClasses } from '@fluentui/react-components'
import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { useFormatters } from '../../../format/use-formatters.ts'
import { TicketName, TicketNumber, TicketState } from './TicketCells.tsx'
import { useTicketListStyles } from './TicketList.styles.ts'

const headings = ['number', 'name', 'kind', 'state', 'priority', 'due', 'requestedBy', 'created'] as const

export function TicketTable({ tickets }: { tickets: readonly Ticket[] }) {
  const { t } = useTranslation()
  const styles = useTicketListStyles()
  const { day, instant } = useFormatters()
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('tickets.table')}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={styles.th}>
                {t(`tickets.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <tr key={ticket.id} className={styles.row}>
              <td className={mergeClasses(styles.td, styles.nowrap)}>
                <TicketNumber ticket={ticket} />
              </td>
              <td className={mergeClasses(styles.td, styles.name)}>
                <TicketName ticket={ticket} />
              </td>
              <td className={styles.td}>{t(`kind.${ticket.kind}`)}</td>
              <td className={mergeClasses(styles.td, styles.state)}>
                <TicketState ticket={ticket} />
              </td>
              <td className={mergeClasses(styles.td, styles.nowrap)}>{t(`priority.p${ticket.priority}`)}</td>
              <td className={mergeClasses(styles.td, styles.nowrap)}>
                {ticket.dueDate === null ? '–' : day(ticket.dueDate)}
              </td>
              <td className={styles.td}>{ticket.requestedBy.name}</td>
              <td className={mergeClasses(styles.td, styles.when)}>{instant(ticket.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
