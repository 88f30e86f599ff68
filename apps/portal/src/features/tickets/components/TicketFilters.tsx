import { Field, mergeClasses, SearchBox, Select } from '@fluentui/react-components'
import { Phase, Verification } from '@scorelink/contracts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { pages, type TicketsSearch } from '../../../paths.ts'
import { useTicketListStyles } from './TicketList.styles.ts'
import { parseTicketsSearch } from './tickets-search.ts'

type TicketFiltersProps = { search: TicketsSearch; onChange: (search: TicketsSearch) => void }

const kinds = [
  { kind: undefined, text: 'tickets.all' },
  { kind: 'change', text: 'tickets.changes' },
  { kind: 'incident', text: 'tickets.incidents' },
] as const

export function TicketFilters({ search, onChange }: TicketFiltersProps) {
  const { t } = useTranslation()
  const styles = useTicketListStyles()
  const change = (name: keyof TicketsSearch, value: unknown): void =>
    onChange(parseTicketsSearch({ ...search, [name]: value }))
  return (
    <>
      <nav className={styles.kinds} aria-label={t('tickets.kinds')}>
        {kinds.map(({ kind, text }) => (
          <Link
            key={text}
            to={pages.tickets}
            search={parseTicketsSearch({ ...search, kind })}
            replace
            className={mergeClasses(styles.kind, search.kind === kind && styles.chosen)}
            // The router takes every link to this page for the current one, whatever its search.
            activeProps={{ 'aria-current': search.kind === kind ? 'page' : undefined }}
          >
            {t(text)}
          </Link>
        ))}
      </nav>
      <search className={styles.bar}>
        <Field label={t('tickets.search')} className={styles.search}>
          <SearchBox value={search.search ?? ''} onChange={(_, { value }) => change('search', value)} />
        </Field>
        <Field label={t('tickets.filterPhase')}>
          <Select value={search.phase ?? ''} onChange={(_, { value }) => change('phase', value)}>
            <option value="">{t('tickets.anyPhase')}</option>
            {Phase.options.map((phase) => (
              <option key={phase} value={phase}>
                {t(`phase.${phase}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('verification.filter')}>
          <Select value={search.verification ?? ''} onChange={(_, { value }) => change('verification', value)}>
            <option value="">{t('verification.any')}</option>
            {Verification.options.map((state) => (
              <option key={state} value={state}>
                {t(`verification.state.${state}`)}
              </option>
            ))}
          </Select>
        </Field>
      </search>
    </>
  )
}
