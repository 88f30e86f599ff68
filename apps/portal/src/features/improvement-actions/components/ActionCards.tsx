import { Checkbox } from '@fluentui/react-components'
import type { ImprovementAction } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { ActionStatusBadge } from '../../../components/StatusBadges.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { ActionLink, OpenTickets } from './action-columns.tsx'
import { useActionListStyles } from './ActionList.styles.ts'
import { type Selection, withToggled } from './selection.ts'

/** The list on a narrow screen, in order of rank. */
type ActionCardsProps = {
  actions: readonly ImprovementAction[]
  selection: Selection
  /** Given to those who may share. */
  onSelect: ((selection: Selection) => void) | undefined
}

/** The list on a narrow screen, in order of rank. */
export function ActionCards({ actions, selection, onSelect }: ActionCardsProps) {
  const { t } = useTranslation()
  const styles = useActionListStyles()
  const { signedPercent, points } = useFormatters()
  return (
    <ul className={styles.cards} aria-label={t('actions.table')}>
      {actions.map((action) => (
        <li key={action.id} className={styles.card}>
          <div className={styles.cardHead}>
            {onSelect === undefined ? null : (
              <Checkbox
                className={styles.box}
                aria-label={t('bulk.select', { title: action.title })}
                checked={selection.has(action.id)}
                onChange={(_, { checked }) => onSelect(withToggled(selection, action.id, checked === true))}
              />
            )}
            <span className={styles.quiet}>{action.rank}</span>
            <ActionLink action={action} />
          </div>
          <div className={styles.cardLine}>
            <ActionStatusBadge status={action.status} asserted={action.asserted} />
            {action.regressed ? <span className={styles.regressed}>{t('actions.regressed')}</span> : null}
          </div>
          <div className={styles.cardLine}>
            <span>
              <span className={styles.quiet}>{t('actions.scoreImpact')}</span> {signedPercent(action.scoreImpact)}
            </span>
            <span>
              <span className={styles.quiet}>{t('actions.points')}</span> {points(action.points, action.maxPoints)}
            </span>
          </div>
          <div className={styles.cardLine}>
            <span className={styles.quiet}>
              {t(`category.${action.category ?? 'none'}`)} · {action.product}
            </span>
            {action.openTickets.length === 0 ? null : <OpenTickets action={action} t={t} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
