import type { TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ticketFormQuery } from '../../../api/get-ticket-form.ts'
import { Card } from '../../../components/Card.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { Message } from '../../../components/Message.tsx'
import { groupColumn } from '../../../components/ticket-fields/further-fields.ts'
import { useColumnTexts } from '../../../components/ticket-fields/use-column-texts.ts'
import type { Entry, Scope } from './defaults-form.ts'
import { isLost } from './template-state.ts'
import { useTicketDefaultsStyles } from './TicketDefaults.styles.ts'

/** The same for who may only read. */
export function ScopeFacts({ kind, scope, entry }: { kind: TicketKind; scope: Scope; entry: Entry }) {
  const { t } = useTranslation()
  const styles = useTicketDefaultsStyles()
  const { data } = useQuery(ticketFormQuery(kind))
  const { template, templateName, group, rows } = entry
  const columns = useColumnTexts(kind)
  const facts = [
    ...(template === '' ? [] : [{ term: t('ticketDefaults.template'), value: templateName || template }]),
    ...[...(group === '' ? [] : [{ column: groupColumn, value: group }]), ...rows].map(({ column, value }) => ({
      term: columns.label(column),
      value: columns.value(column, value),
    })),
  ]
  return (
    <Card title={scope === null ? t('ticketDefaults.all') : t(`category.${scope}`)}>
      {facts.length > 0 ? (
        <Facts facts={facts} />
      ) : (
        <p className={styles.quiet}>{t(scope === null ? 'ticketDefaults.nothing' : 'ticketDefaults.asAll')}</p>
      )}
      {isLost(data, template) ? <Message intent="warning">{t('ticketDefaults.templateLost')}</Message> : null}
    </Card>
  )
}
