import type { TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ticketFormQuery } from '../../../api/get-ticket-form.ts'
import { Card } from '../../../components/Card.tsx'
import { textOf } from '../../../components/choices.ts'
import { Facts } from '../../../components/Facts.tsx'
import type { Entry, Scope } from './defaults-form.ts'
import { useTicketDefaultsStyles } from './TicketDefaults.styles.ts'

/** The same for who may only read. */
export function ScopeFacts({ kind, scope, entry }: { kind: TicketKind; scope: Scope; entry: Entry }) {
  const { t } = useTranslation()
  const styles = useTicketDefaultsStyles()
  const { data } = useQuery(ticketFormQuery(kind))
  const { group, rows } = entry
  const labels = (data?.columns ?? []).map(({ column, label }) => ({ value: column, label }))
  const facts = [
    ...(group === '' ? [] : [{ term: t('ticketForm.group'), value: textOf(data?.groups ?? [], group) }]),
    ...rows.map(({ column, value }) => ({ term: textOf(labels, column), value })),
  ]
  return (
    <Card title={scope === null ? t('ticketDefaults.all') : t(`category.${scope}`)}>
      {facts.length > 0 ? (
        <Facts facts={facts} />
      ) : (
        <p className={styles.quiet}>{t(scope === null ? 'ticketDefaults.nothing' : 'ticketDefaults.asAll')}</p>
      )}
    </Card>
  )
}
