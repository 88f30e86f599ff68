import { Button } from '@fluentui/react-components'
import type { Rule } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { groupColumn } from '../../../components/ticket-fields/further-fields.ts'
import { useColumnTexts } from '../../../components/ticket-fields/use-column-texts.ts'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { DeleteRule } from './DeleteRule.tsx'
import { RuleModeBadge } from './RuleBadges.tsx'
import { ruleSentence } from './rule-sentence.ts'
import { useRulesStyles } from './Rules.styles.ts'

type RuleCardProps = { rule: Rule; onEdit: () => void; onShowOrders: () => void }

/** One rule, as a sentence, with what it did last. */
export function RuleCard({ rule, onEdit, onShowOrders }: RuleCardProps) {
  const { t } = useTranslation()
  const styles = useRulesStyles()
  const canWrite = useCanWrite()
  const { day, instant } = useFormatters()
  const columns = useColumnTexts(rule.order.kind)
  const { lastRun } = rule
  const group = rule.order.fields[groupColumn] ?? ''
  return (
    <Card
      title={rule.name}
      aside={<RuleModeBadge mode={rule.mode} />}
      actions={
        <>
          {canWrite ? <Button onClick={onEdit}>{t('rules.edit')}</Button> : null}
          <Button onClick={onShowOrders}>{t('rules.log')}</Button>
          {canWrite ? <DeleteRule rule={rule} /> : null}
        </>
      }
    >
      <p className={styles.sentence}>{ruleSentence(rule, group === '' ? '' : columns.value(groupColumn, group), t)}</p>
      <p className={styles.quiet}>
        {lastRun === null
          ? t('rules.neverRan')
          : t(rule.mode === 'on' ? 'rules.lastRun' : 'rules.lastPreview', {
              day: day(lastRun.day),
              count: lastRun.ordered,
            })}{' '}
        {lastRun === null || lastRun.overCap === 0 ? null : `${t('rules.overCap', { count: lastRun.overCap })} `}
        {t('rules.author', { name: rule.author.name, when: instant(rule.updatedAt) })}
      </p>
    </Card>
  )
}
