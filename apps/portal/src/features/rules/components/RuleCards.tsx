import { TaskListSquareLtrRegular } from '@fluentui/react-icons'
import type { Rule } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { rulesQuery } from '../api/get-rules.ts'
import { RuleCard } from './RuleCard.tsx'
import { RuleOrders } from './RuleOrders.tsx'
import { useRulesStyles } from './Rules.styles.ts'

/** All rules, in the order in which they run. */
export function RuleCards({ onEdit }: { onEdit: (rule: Rule) => void }) {
  const { t } = useTranslation()
  const styles = useRulesStyles()
  const query = useQuery(rulesQuery)
  const [shown, setShown] = useState<Rule | null>(null)
  return (
    <>
      <QueryView query={query} loading={<Loading lines={6} />}>
        {(rules) =>
          rules.length === 0 ? (
            <Notice icon={<TaskListSquareLtrRegular />} title={t('rules.empty')} lead={t('rules.emptyLead')} />
          ) : (
            <ol className={styles.list} aria-label={t('rules.title')}>
              {rules.map((rule) => (
                <li key={rule.id} className={styles.item}>
                  <RuleCard rule={rule} onEdit={() => onEdit(rule)} onShowOrders={() => setShown(rule)} />
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
      {shown === null ? null : <RuleOrders rule={shown} onClose={() => setShown(null)} />}
    </>
  )
}
