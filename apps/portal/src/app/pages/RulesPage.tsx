import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { Rule } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { improvementActionsQuery } from '../../features/improvement-actions/api/get-improvement-actions.ts'
import { productsOf } from '../../features/improvement-actions/components/action-filter.ts'
import { RuleCards } from '../../features/rules/components/RuleCards.tsx'
import { RulePanel } from '../../features/rules/components/RulePanel.tsx'
import { useCanWrite } from '../../session/session-context.ts'

export function RulesPage() {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const { data: actions = [] } = useQuery(improvementActionsQuery)
  const [edited, setEdited] = useState<Rule | 'new' | null>(null)
  return (
    <Page
      title={t('rules.title')}
      lead={t('rules.lead')}
      actions={
        canWrite ? (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
            {t('rules.new')}
          </Button>
        ) : null
      }
    >
      <RuleCards onEdit={setEdited} />
      {edited === null ? null : (
        <RulePanel
          rule={edited === 'new' ? null : edited}
          products={productsOf(actions)}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  )
}
