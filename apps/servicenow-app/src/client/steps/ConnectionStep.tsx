import type { ConnectionStep as Step } from '../../server/checklist/checklist-state.ts'
import { ExternalLink } from '../components/ExternalLink.tsx'
import { Facts } from '../components/Facts.tsx'
import { Findings } from '../components/Findings.tsx'
import { connectionTexts } from '../findings.ts'
import { ago, dateTime } from '../format.ts'

/**
 * Step 4, and the page of its own: who is connected, and how it goes.
 * @param now when the step was checked
 */
export function ConnectionStep({ step, now }: { step: Step; now: Date | undefined }) {
  const { connection } = step
  if (connection === null) {
    return (
      <output className="empty">
        Waiting for the portal. As soon as it is authorized it reports here, and this page shows it without a reload.
      </output>
    )
  }
  const { tenant, portal, connectedAt, calledAs, lastCallAt, lastSyncAt, lastError } = connection
  const moment = (iso: string | null) => {
    if (iso === null) return 'never'
    return now === undefined ? dateTime(iso) : `${ago(iso, now)} (${dateTime(iso)})`
  }
  return (
    <>
      <Findings texts={connectionTexts(step.findings)} />
      <Facts
        rows={[
          ['Microsoft Entra tenant', <code key="tenant">{tenant}</code>],
          [
            'Portal',
            <ExternalLink key="portal" href={portal}>
              {portal}
            </ExternalLink>,
          ],
          ['Connected since', dateTime(connectedAt)],
          ['Calls as', <code key="user">{calledAs}</code>],
          ['Last call', moment(lastCallAt)],
          ['Last synchronisation', moment(lastSyncAt)],
          ['Last error', lastError === null ? null : `${lastError.text} (${dateTime(lastError.at)})`],
        ]}
      />
    </>
  )
}
