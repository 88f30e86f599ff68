import { mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ErrorCircleRegular, type FluentIcon, WarningRegular } from '@fluentui/react-icons'
import type { Connection } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ticketFormQuery } from '../../../api/get-ticket-form.ts'
import { FormProblem } from '../../../components/FormProblem.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { healthOf, type HealthText, type Level } from './connection-health.ts'
import { useConnectionHealthStyles } from './ConnectionHealth.styles.ts'

const icons: Record<Level, FluentIcon> = {
  ok: CheckmarkCircleRegular,
  attention: WarningRegular,
  failing: ErrorCircleRegular,
}

/** How the connection is doing, at a glance. */
export function ConnectionHealth({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const styles = useConnectionHealthStyles()
  const { instant } = useFormatters()
  // Of one kind: both are read together.
  const { data: form } = useQuery(ticketFormQuery('change'))
  const say = (text: HealthText): string => {
    if ('when' in text) return t(`setup.${text.key}`, { when: instant(text.when) })
    return 'version' in text ? t(`setup.${text.key}`, { version: text.version }) : t(`setup.${text.key}`)
  }
  return (
    <>
      <ul className={styles.list}>
        {healthOf(connection).map(({ term, level, text }) => {
          const Icon = icons[level]
          return (
            <li key={term} className={styles.entry}>
              <Icon aria-label={t(`setup.${level}`)} className={mergeClasses(styles.icon, styles[level])} />
              <div className={styles.body}>
                <div className={styles.term}>{t(`setup.${term}`)}</div>
                <div className={styles.value}>{say(text)}</div>
              </div>
            </li>
          )
        })}
      </ul>
      {/* A lost authorization has a bar of its own above. */}
      {connection.problem === null || connection.status === 'authorization-lost' ? null : (
        <ProblemBar error={connection.problem} title={t('setup.problem')} intent="warning" />
      )}
      {form === undefined || connection.status === 'authorization-lost' ? null : <FormProblem form={form} />}
      {connection.app?.problem ? <ProblemBar error={connection.app.problem} intent="warning" /> : null}
    </>
  )
}
