import { Field, SearchBox, Select, Tab, TabList } from '@fluentui/react-components'
import { Phase } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import type { TicketsSearch } from '../../../paths.ts'
import { useTicketListStyles } from './TicketList.styles.ts'
import { parseTicketsSearch } from './tickets-search.ts'

type TicketFiltersProps = { search: TicketsSearch; onChange: (search: TicketsSearch) => void }

export function TicketFilters({ search, onChange }: TicketFiltersProps) {
  const { t } = useTranslation()
  const styles = useTicketListStyles()
  const change = (name: keyof TicketsSearch, value: unknown): void =>
    onChange(parseTicketsSearch({ ...search, [name]: value }))
  return (
    <>
      <TabList
        aria-label={t('tickets.kinds')}
        selectedValue={search.kind ?? 'all'}
        onTabSelect={(_, { value }) => change('kind', value)}
      >
        <Tab value="all">{t('tickets.all')}</Tab>
        <Tab value="change">{t('tickets.changes')}</Tab>
        <Tab value="incident">{t('tickets.incidents')}</Tab>
      </TabList>
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
      </search>
    </>
  )
}
