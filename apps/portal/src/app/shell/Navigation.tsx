import { mergeClasses } from '@fluentui/react-components'
import {
  ClipboardTaskListLtrRegular,
  HomeRegular,
  KeyMultipleRegular,
  PlugConnectedRegular,
  ShieldTaskRegular,
  TaskListSquareLtrRegular,
  TicketDiagonalRegular,
} from '@fluentui/react-icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { pages } from '../../paths.ts'
import { useShellStyles } from './Shell.styles.ts'

const entries = [
  { to: pages.home, text: 'nav.home', icon: <HomeRegular />, exact: true },
  { to: pages.secureScore, text: 'nav.secureScore', icon: <ShieldTaskRegular />, exact: false },
  { to: pages.tickets, text: 'nav.tickets', icon: <TicketDiagonalRegular />, exact: false },
  { to: pages.rules, text: 'nav.rules', icon: <TaskListSquareLtrRegular />, exact: false },
  { to: pages.setup, text: 'nav.setup', icon: <PlugConnectedRegular />, exact: true },
  { to: pages.audit, text: 'nav.audit', icon: <ClipboardTaskListLtrRegular />, exact: true },
  { to: pages.apiTokens, text: 'nav.apiTokens', icon: <KeyMultipleRegular />, exact: true },
] as const

/** The pages of the portal. @param onFollow closes the drawer on a narrow screen */
export function Navigation({ onFollow }: { onFollow?: () => void }) {
  const { t } = useTranslation()
  const styles = useShellStyles()
  return (
    <nav aria-label={t('app.navigation')}>
      <ul className={styles.entries}>
        {entries.map(({ to, text, icon, exact }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.entry}
              activeProps={{ className: mergeClasses(styles.entry, styles.active) }}
              activeOptions={{ exact, includeSearch: false }}
              onClick={() => onFollow?.()}
            >
              <span className={styles.entryIcon} aria-hidden="true">
                {icon}
              </span>
              {t(text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
