import type { TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ticketFormQuery } from '../../../api/get-ticket-form.ts'
import { Card } from '../../../components/Card.tsx'
import { textOf } from '../../../components/choices.ts'
import { Facts } from '../../../components/Facts.tsx'
import { Message } from '../../../components/Message.tsx'
import type { Entry, Row, Scope } from './defaults-form.ts'
import { isLost } from './template-state.ts'
import { useTicketDefaultsStyles } from './TicketDefaults.styles.ts'

/** The same for who may only read. */
export function ScopeFacts({ kind, scope, entry }: { kind: TicketKind; scope: Scope; entry: Entry }) {
  const { t } = useTranslation()
  const styles = useTicketDefaultsStyles()
  const { data } = useQuery(ticketFormQuery(kind))
  const { template, templateName, group, rows } = entry
  const known = [...(data?.columns ?? []), ...(data?.offered ?? [])]
  const labels = known.map(({ column, label }) => ({ value: column, label }))
  const shown = ({ column, value }: Row): string =>
    textOf(known.find((other) => other.column === column)?.choices ?? [], value)
  const facts = [
    ...(template === '' ? [] : [{ term: t('ticketDefaults.template'), value: templateName || template }]),
    ...(group === '' ? [] : [{ term: t('ticketForm.group'), value: textOf(data?.groups ?? [], group) }]),
    ...rows.map((row) => ({ term: textOf(labels, row.column), value: shown(row) })),
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
