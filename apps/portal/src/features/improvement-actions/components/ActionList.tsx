import { Button } from '@fluentui/react-components'
import { SearchRegular, ShieldTaskRegular } from '@fluentui/react-icons'
import type { ImprovementAction } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { narrowScreen, useMediaQuery } from '../../../components/use-media-query.ts'
import { improvementActionsQuery } from '../api/get-improvement-actions.ts'
import { type ActionFilter, matchesFilter, productsOf } from './action-filter.ts'
import { ActionCards } from './ActionCards.tsx'
import { ActionFilters } from './ActionFilters.tsx'
import { useActionListStyles } from './ActionList.styles.ts'
import { ActionTable } from './ActionTable.tsx'
import type { Selection } from './selection.ts'

type ActionListProps = {
  filter: ActionFilter
  onFilterChange: (filter: ActionFilter) => void
  selection: Selection
  /** Given to those who may share. */
  onSelect: ((selection: Selection) => void) | undefined
}

/** All improvement actions, narrowed by what the address says. */
export function ActionList(props: ActionListProps) {
  const { t } = useTranslation()
  const query = useQuery(improvementActionsQuery)
  return (
    <QueryView query={query} loading={<Loading lines={14} />}>
      {(actions) =>
        actions.length === 0 ? (
          <Notice icon={<ShieldTaskRegular />} title={t('actions.empty')} lead={t('actions.emptyLead')} />
        ) : (
          <Filtered actions={actions} {...props} />
        )
      }
    </QueryView>
  )
}

function Filtered({
  actions,
  filter,
  onFilterChange,
  selection,
  onSelect,
}: ActionListProps & { actions: readonly ImprovementAction[] }) {
  const { t } = useTranslation()
  const styles = useActionListStyles()
  const narrow = useMediaQuery(narrowScreen)
  const products = useMemo(() => productsOf(actions), [actions])
  const shown = useMemo(() => actions.filter((action) => matchesFilter(action, filter)), [actions, filter])
  return (
    <>
      <ActionFilters filter={filter} products={products} onChange={onFilterChange} />
      <output className={styles.count}>
        {shown.length === actions.length
          ? t('actions.count', { count: actions.length })
          : t('actions.countOf', { shown: shown.length, total: actions.length })}
      </output>
      {shown.length === 0 ? (
        <Notice icon={<SearchRegular />} title={t('actions.noMatch')} lead={t('actions.noMatchLead')}>
          <Button onClick={() => onFilterChange({})}>{t('actions.clear')}</Button>
        </Notice>
      ) : narrow ? (
        <ActionCards actions={shown} selection={selection} onSelect={onSelect} />
      ) : (
        <ActionTable actions={shown} selection={selection} onSelect={onSelect} />
      )}
    </>
  )
}
