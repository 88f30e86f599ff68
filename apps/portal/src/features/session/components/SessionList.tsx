import { Badge, Button } from '@fluentui/react-components'
import { DesktopRegular, PhoneRegular } from '@fluentui/react-icons'
import type { OpenSession } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../components/Loading.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useEndSession } from '../api/end-session.ts'
import { sessionsQuery } from '../api/get-sessions.ts'
import { describeBrowser } from './describe-browser.ts'
import { useSessionStyles } from './Session.styles.ts'

/** Where the person is signed in. */
export function SessionList() {
  const { t } = useTranslation()
  const styles = useSessionStyles()
  const query = useQuery(sessionsQuery)
  const end = useEndSession()
  return (
    <QueryView query={query} loading={<Loading lines={4} />}>
      {({ items }) => (
        <>
          {end.error ? <ProblemBar error={end.error} /> : null}
          <ul className={styles.list} aria-label={t('sessions.title')}>
            {items.map((session) => (
              <Session key={session.id} session={session} busy={end.isPending} onEnd={() => end.mutate(session.id)} />
            ))}
          </ul>
        </>
      )}
    </QueryView>
  )
}

type SessionProps = { session: OpenSession; busy: boolean; onEnd: () => void }

function Session({ session, busy, onEnd }: SessionProps) {
  const { t } = useTranslation()
  const styles = useSessionStyles()
  const { instant } = useFormatters()
  const { browser, system } = describeBrowser(session.userAgent)
  const name = [browser ?? t('sessions.unknownBrowser'), system].filter((part) => part !== undefined).join(' · ')
  const phone = system === 'Android' || system === 'iOS'
  return (
    <li className={styles.session}>
      <span className={styles.icon} aria-hidden="true">
        {phone ? <PhoneRegular /> : <DesktopRegular />}
      </span>
      <div className={styles.texts}>
        <span className={styles.title}>
          {name}
          {session.current ? (
            <Badge appearance="tint" color="brand">
              {t('sessions.current')}
            </Badge>
          ) : null}
        </span>
        <span className={styles.quiet}>
          {t('sessions.times', { started: instant(session.startedAt), seen: instant(session.lastSeenAt) })}
        </span>
        <span className={styles.quiet}>{t('sessions.expires', { at: instant(session.expiresAt) })}</span>
      </div>
      {session.current ? null : (
        <Button disabledFocusable={busy} aria-label={t('sessions.endNamed', { name })} onClick={onEnd}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}
