import { api } from './api.ts'
import { Checklist } from './Checklist.tsx'
import { ConnectionPage } from './ConnectionPage.tsx'
import { Unavailable } from './Unavailable.tsx'
import { useLive } from './use-checklist.ts'

export function App({ view }: { view: 'checklist' | 'connection' }) {
  return view === 'connection' ? <ConnectionView /> : <ChecklistView />
}

function ChecklistView() {
  const live = useLive(api.readState)
  const title = 'Installation checklist'
  if (live.value !== undefined) return <Checklist live={{ ...live, value: live.value }} />
  return <Unavailable title={title} neededRole="x_mioms_m365ticket.admin" problem={live.problem} onRetry={live.check} />
}

function ConnectionView() {
  const live = useLive(api.readConnection)
  const title = 'Connection status'
  if (live.value !== undefined) return <ConnectionPage step={live.value} live={live} />
  return (
    <Unavailable title={title} neededRole="x_mioms_m365ticket.viewer" problem={live.problem} onRetry={live.check} />
  )
}
