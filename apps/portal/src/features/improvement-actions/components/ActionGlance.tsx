import type { ImprovementActionDetail } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Facts } from '../../../components/Facts.tsx'

const levels = ['low', 'moderate', 'high', 'unknown'] as const

/** What kind of action this is. */
export function ActionGlance({ action }: { action: ImprovementActionDetail }) {
  const { t } = useTranslation()
  // Graph delivers these in unstable case and lets services invent others.
  const levelOf = (value: string | null): string => {
    if (value === null) return t('action.level.unknown')
    const level = levels.find((known) => known === value.toLowerCase())
    return level === undefined ? value : t(`action.level.${level}`)
  }
  return (
    <Card title={t('action.glance')}>
      <Facts
        facts={[
          { term: t('action.category'), value: t(`category.${action.category ?? 'none'}`) },
          { term: t('action.product'), value: action.product },
          { term: t('action.rank'), value: action.rank },
          {
            term: t('action.threats'),
            value: action.threats.length === 0 ? '–' : <span lang="en">{action.threats.join(', ')}</span>,
          },
          { term: t('action.userImpact'), value: levelOf(action.userImpact) },
          { term: t('action.cost'), value: levelOf(action.implementationCost) },
          { term: t('action.tier'), value: action.tier ?? '–' },
        ]}
      />
    </Card>
  )
}
