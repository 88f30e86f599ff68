import type { ImprovementActionDetail } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { RemoteHtml } from '../../../components/RemoteHtml.tsx'
import { ActionStatusBadge } from '../../../components/StatusBadges.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useActionDetailStyles } from './ActionDetail.styles.ts'
import { ActionGlance } from './ActionGlance.tsx'
import { ActionHistory } from './ActionHistory.tsx'
import { ActionTickets } from './ActionTickets.tsx'

/** Everything known about one improvement action. */
export function ActionDetail({ action }: { action: ImprovementActionDetail }) {
  const { t } = useTranslation()
  const styles = useActionDetailStyles()
  const awaiting = action.tickets.some(({ verification }) => verification === 'awaiting-verification')
  return (
    <>
      {action.regressed ? <Message intent="warning">{t('action.regressed')}</Message> : null}
      {awaiting ? <Message intent="info">{t('action.awaiting')}</Message> : null}
      <Numbers action={action} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card title={t('action.implementation')}>
            <Part title={t('action.remediation')} html={action.remediationHtml} none={t('action.remediationNone')} />
            <Part
              title={t('action.currentState')}
              html={action.implementationStatusHtml}
              none={t('action.currentStateNone')}
            />
            <Part
              title={t('action.userImpact')}
              html={action.remediationImpactHtml}
              none={t('action.userImpactNone')}
            />
          </Card>
          <ActionHistory action={action} />
        </div>
        <div className={styles.column}>
          <ActionGlance action={action} />
          <ActionTickets tickets={action.tickets} />
        </div>
      </div>
    </>
  )
}

function Numbers({ action }: { action: ImprovementActionDetail }) {
  const { t } = useTranslation()
  const styles = useActionDetailStyles()
  const { points, signedPercent } = useFormatters()
  return (
    <div className={styles.strip}>
      <ActionStatusBadge status={action.status} asserted={action.asserted} />
      <span className={styles.stat}>
        <span className={styles.term}>{t('actions.points')}</span>
        <span className={styles.figure}>{points(action.points, action.maxPoints)}</span>
      </span>
      <span className={styles.stat}>
        <span className={styles.term}>{t('actions.scoreImpact')}</span>
        <span className={styles.figure}>{signedPercent(action.scoreImpact)}</span>
      </span>
    </div>
  )
}

function Part({ title, html, none }: { title: string; html: string; none: string }) {
  const styles = useActionDetailStyles()
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      {html.trim() === '' ? <p className={styles.quiet}>{none}</p> : <RemoteHtml html={html} />}
    </div>
  )
}
