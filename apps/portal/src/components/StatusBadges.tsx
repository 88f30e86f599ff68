import { Badge, Spinner, Tooltip } from '@fluentui/react-components'
import type { ActionStatus, Delivery, Phase, Verification } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { useStatusBadgesStyles } from './StatusBadges.styles.ts'

type Color = 'brand' | 'danger' | 'important' | 'informative' | 'subtle' | 'success' | 'warning'

const statusColors: Record<ActionStatus, Color> = {
  'to-address': 'warning',
  completed: 'success',
  'risk-accepted': 'informative',
  'third-party': 'brand',
  'alternate-mitigation': 'brand',
  unknown: 'informative',
}

const phaseColors: Record<Phase, Color> = {
  open: 'brand',
  'in-progress': 'warning',
  done: 'success',
  cancelled: 'informative',
}

/** Status of an improvement action; says when Microsoft only took somebody's word for it. */
export function ActionStatusBadge({ status, asserted }: { status: ActionStatus; asserted: boolean }) {
  const { t } = useTranslation()
  const styles = useStatusBadgesStyles()
  return (
    <span className={styles.row}>
      <Badge appearance="tint" color={statusColors[status]} className={styles.badge}>
        {t(`status.${status}`)}
      </Badge>
      {asserted ? (
        <Tooltip content={t('actions.assertedWhy')} relationship="description">
          <Badge appearance="outline" color="informative" className={styles.badge}>
            {t('actions.asserted')}
          </Badge>
        </Tooltip>
      ) : null}
    </span>
  )
}

/** The instance's own word for a state, coloured by what it means. */
export function StateBadge({ label, phase }: { label: string; phase: Phase | null }) {
  const styles = useStatusBadgesStyles()
  return (
    <Badge appearance="tint" color={phase === null ? 'informative' : phaseColors[phase]} className={styles.badge}>
      {label}
    </Badge>
  )
}

const verificationColors: Record<Verification, Color> = {
  none: 'informative',
  open: 'informative',
  'points-reached': 'brand',
  'awaiting-verification': 'warning',
  verified: 'success',
  regressed: 'danger',
  asserted: 'informative',
}

/** What the score says about a ticket's work. */
export function VerificationBadge({ state }: { state: Verification }) {
  const { t } = useTranslation()
  const styles = useStatusBadgesStyles()
  return (
    <Badge
      appearance={state === 'asserted' ? 'outline' : 'tint'}
      color={verificationColors[state]}
      className={styles.badge}
    >
      {t(`verification.state.${state}`)}
    </Badge>
  )
}

/** Only what a list has to point out: that all is as it should be goes without saying. */
export function VerificationFlag({ state }: { state: Verification }) {
  const { t } = useTranslation()
  if (state === 'none' || state === 'open' || state === 'verified') return null
  return (
    <Tooltip content={t(`verification.meaning.${state}`)} relationship="description">
      <span>
        <VerificationBadge state={state} />
      </span>
    </Tooltip>
  )
}

const endColours = { delivered: 'success', refused: 'danger', withdrawn: 'subtle' } as const

/** Where a ticket is on its way into ServiceNow; turning while something still happens. */
export function DeliveryLabel({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const styles = useStatusBadgesStyles()
  const text = t(`delivery.${delivery}`)
  if (delivery === 'delivered' || delivery === 'refused' || delivery === 'withdrawn') {
    return (
      <Badge appearance="tint" color={endColours[delivery]} className={styles.badge}>
        {text}
      </Badge>
    )
  }
  return <Spinner size="tiny" label={text} className={styles.spinner} />
}
