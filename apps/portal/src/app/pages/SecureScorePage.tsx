import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { BulkPanel } from '../../features/bulk-share/components/BulkPanel.tsx'
import { SelectionBar } from '../../features/bulk-share/components/SelectionBar.tsx'
import { connectionQuery } from '../../features/connection/api/get-connection.ts'
import { ActionList } from '../../features/improvement-actions/components/ActionList.tsx'
import type { Selection } from '../../features/improvement-actions/components/selection.ts'
import { pages } from '../../paths.ts'
import { useCanWrite } from '../../session/session-context.ts'

const route = getRouteApi('/signed-in/secure-score')
const nothing: Selection = new Set()

export function SecureScorePage() {
  const { t } = useTranslation()
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const { data: connection } = useQuery(connectionQuery)
  const canShare = useCanWrite() && connection?.status === 'connected'
  const [selection, setSelection] = useState(nothing)
  const [sharing, setSharing] = useState(false)
  return (
    <Page title={t('actions.title')} lead={t('actions.lead')}>
      <ActionList
        filter={filter}
        // Replaced: the back button leaves the list instead of walking through every letter of a search.
        onFilterChange={(search) => void navigate({ search, replace: true, resetScroll: false })}
        selection={selection}
        onSelect={canShare ? setSelection : undefined}
      />
      {selection.size === 0 ? null : (
        <SelectionBar count={selection.size} onShare={() => setSharing(true)} onClear={() => setSelection(nothing)} />
      )}
      {sharing ? (
        <BulkPanel
          actionIds={[...selection]}
          onSent={({ id }) => void navigate({ to: pages.bulkShare, params: { bulkId: id } })}
          onClose={() => setSharing(false)}
        />
      ) : null}
    </Page>
  )
}
