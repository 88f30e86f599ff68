import type { RulePreview } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { PreviewProblems } from '../../../components/ticket-fields/PreviewProblems.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'
import { RuleDecisionBadge } from './RuleBadges.tsx'
import { useRulesStyles } from './Rules.styles.ts'

/** What a rule would do with today's score. */
export function RulePreviewList({ preview }: { preview: RulePreview }) {
  const { t } = useTranslation()
  const styles = useRulesStyles()
  const { number } = useFormatters()
  if (preview.day === null) return <Message intent="info">{t('rules.previewNoScore')}</Message>
  if (preview.items.length === 0) return <Message intent="info">{t('rules.previewNone')}</Message>
  const orders = preview.items.filter(({ decision }) => decision === 'order').length
  return (
    <>
      <output className={styles.sentence}>
        {t('rules.previewSummary', { count: orders, matched: preview.items.length })}
      </output>
      <PreviewProblems problems={preview.problems} />
      <ul className={styles.decisions}>
        {preview.items.map(({ action, missingPoints, decision, leftTicketId }) => (
          <li key={action.id} className={styles.decision}>
            <span className={styles.title} lang="en">
              {action.title}
            </span>
            <span className={styles.quiet}>{t('rules.missing', { points: number(missingPoints) })}</span>
            {leftTicketId === null ? null : (
              <RouterLink to={pages.ticket} params={{ ticketId: leftTicketId }}>
                {t('leftBehind.formerTicket')}
              </RouterLink>
            )}
            <RuleDecisionBadge decision={decision} made={false} />
          </li>
        ))}
      </ul>
    </>
  )
}
