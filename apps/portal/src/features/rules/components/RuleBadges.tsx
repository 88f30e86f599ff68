import { Badge } from '@fluentui/react-components'
import type { RuleDecision, RuleMode } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'

const modeColors = { on: 'success', preview: 'brand', off: 'informative' } as const
const decisionColors = { order: 'brand', 'open-ticket': 'informative', 'over-cap': 'warning' } as const

export function RuleModeBadge({ mode }: { mode: RuleMode }) {
  const { t } = useTranslation()
  return (
    <Badge appearance="tint" color={modeColors[mode]}>
      {t(`rules.mode.${mode}`)}
    </Badge>
  )
}

/** @param made false for an order that was or would only be written down. */
export function RuleDecisionBadge({ decision, made }: { decision: RuleDecision; made: boolean }) {
  const { t } = useTranslation()
  return (
    <Badge appearance="tint" color={decisionColors[decision]}>
      {decision === 'order' && !made ? t('rules.decision.would-order') : t(`rules.decision.${decision}`)}
    </Badge>
  )
}
