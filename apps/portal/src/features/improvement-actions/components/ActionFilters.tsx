import { Button, Field, SearchBox, Select } from '@fluentui/react-components'
import { ActionStatus, RecommendationCategory } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { useActionListStyles } from './ActionList.styles.ts'
import { type ActionFilter, parseActionFilter } from './action-filter.ts'

type ActionFiltersProps = {
  filter: ActionFilter
  products: readonly string[]
  onChange: (filter: ActionFilter) => void
}

export function ActionFilters({ filter, products, onChange }: ActionFiltersProps) {
  const { t } = useTranslation()
  const styles = useActionListStyles()
  const change = (name: keyof ActionFilter, value: string): void =>
    onChange(parseActionFilter({ ...filter, [name]: value }))
  return (
    <search className={styles.filters}>
      <Field label={t('actions.search')} className={styles.search}>
        <SearchBox value={filter.search ?? ''} onChange={(_, { value }) => change('search', value)} />
      </Field>
      <Field label={t('actions.filterCategory')}>
        <Select value={filter.category ?? ''} onChange={(_, { value }) => change('category', value)}>
          <option value="">{t('actions.all')}</option>
          {RecommendationCategory.options.map((category) => (
            <option key={category} value={category}>
              {t(`category.${category}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('actions.filterStatus')}>
        <Select value={filter.status ?? ''} onChange={(_, { value }) => change('status', value)}>
          <option value="">{t('actions.all')}</option>
          {ActionStatus.options.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('actions.filterProduct')}>
        <Select value={filter.product ?? ''} onChange={(_, { value }) => change('product', value)}>
          <option value="">{t('actions.all')}</option>
          {products.map((product) => (
            <option key={product}>{product}</option>
          ))}
        </Select>
      </Field>
      {Object.keys(filter).length === 0 ? null : (
        <Button appearance="subtle" onClick={() => onChange({})}>
          {t('actions.clear')}
        </Button>
      )}
    </search>
  )
}
