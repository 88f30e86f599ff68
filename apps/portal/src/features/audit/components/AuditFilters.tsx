import { Field, Input, SearchBox, Select } from '@fluentui/react-components'
import { AuditAction } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import type { AuditSearch } from '../../../paths.ts'
import { useAuditStyles } from './Audit.styles.ts'
import { parseAuditSearch } from './audit-search.ts'

type AuditFiltersProps = { search: AuditSearch; onChange: (search: AuditSearch) => void }

export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const { t } = useTranslation()
  const styles = useAuditStyles()
  const change = (name: keyof AuditSearch, value: unknown): void =>
    onChange(parseAuditSearch({ ...search, [name]: value }))
  return (
    <search className={styles.bar}>
      <Field label={t('audit.search')} className={styles.search}>
        <SearchBox value={search.search ?? ''} onChange={(_, { value }) => change('search', value)} />
      </Field>
      <Field label={t('audit.what')} className={styles.action}>
        <Select
          className={styles.select}
          value={search.action ?? ''}
          onChange={(_, { value }) => change('action', value)}
        >
          <option value="">{t('audit.anything')}</option>
          {AuditAction.options.map((action) => (
            <option key={action} value={action}>
              {t(`audit.action.${action}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('audit.from')}>
        <Input
          type="date"
          value={search.from ?? ''}
          max={search.to}
          onChange={(_, { value }) => change('from', value)}
        />
      </Field>
      <Field label={t('audit.to')}>
        <Input type="date" value={search.to ?? ''} min={search.from} onChange={(_, { value }) => change('to', value)} />
      </Field>
    </search>
  )
}
