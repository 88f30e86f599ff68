import { Button, mergeClasses } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular, KeyRegular } from '@fluentui/react-icons'
import type { AuditEntry } from '@scorelink/contracts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'
import { useAuditStyles } from './Audit.styles.ts'
import { AuditDetails } from './AuditDetails.tsx'
import { subjectOf } from './audit-changes.ts'

/** One entry: when, what, to what, by whom; its values on demand. */
export function AuditLine({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  const styles = useAuditStyles()
  const { instant } = useFormatters()
  const [open, setOpen] = useState(false)
  const detailsId = useId()
  const action = t(`audit.action.${entry.action}`)
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <time className={styles.time} dateTime={entry.at}>
          {instant(entry.at)}
        </time>
        <div className={styles.what}>
          {action}
          <span className={styles.subject}>
            <Subject entry={entry} />
          </span>
        </div>
        <div className={styles.who}>
          {entry.actor.name}
          {entry.actor.token === null ? null : (
            <span className={styles.token}>
              <KeyRegular aria-hidden /> {t('audit.byToken', { name: entry.actor.token.name })}
            </span>
          )}
        </div>
        <Button
          className={styles.open}
          appearance="subtle"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={open}
          aria-controls={detailsId}
          aria-label={t(open ? 'audit.hideDetails' : 'audit.showDetails', { action })}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id={detailsId} hidden={!open} className={mergeClasses(open && styles.details)}>
        {open ? <AuditDetails entry={entry} /> : null}
      </div>
    </li>
  )
}

const ofOrganization = new Set<AuditEntry['action']>(['ticket-defaults.change', 'closure-policy.change'])

function Subject({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  // What is set for the whole organization is about nothing smaller.
  if (ofOrganization.has(entry.action)) return null
  // Who came and went is the person beside it; the id of the session stands among the details.
  if (entry.action.startsWith('session.')) return null
  const name = subjectOf(entry)
  if (!entry.action.startsWith('ticket.')) return name
  return (
    <RouterLink to={pages.ticket} params={{ ticketId: entry.subject }}>
      {name === entry.subject ? t('audit.toTicket') : name}
    </RouterLink>
  )
}
