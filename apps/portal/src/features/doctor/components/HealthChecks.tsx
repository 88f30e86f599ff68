import { Button, Spinner } from '@fluentui/react-components'
import { StethoscopeRegular } from '@fluentui/react-icons'
import { probeGroups, type ProbeId, type Probes } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Message } from '../../../components/Message.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { api, pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { probesQuery } from '../api/get-probes.ts'
import { useRunProbes } from '../api/run-probes.ts'
import { ProbeItem } from './ProbeItem.tsx'
import { useProbesStyles } from './Probes.styles.ts'

const groups = ['network', 'access', 'tickets'] as const

/** Results of all probes, with a way to run them again. */
export function HealthChecks() {
  const { t } = useTranslation()
  const styles = useProbesStyles()
  const canWrite = useCanWrite()
  const query = useQuery(probesQuery)
  const run = useRunProbes()
  const onRun = canWrite ? (probe?: ProbeId): void => run.mutate(probe) : undefined
  return (
    <div className={styles.stack}>
      {run.error ? <ProblemBar error={run.error} title={t('doctor.runFailed')} /> : null}
      {run.isPending ? <Spinner labelPosition="after" size="tiny" label={t('doctor.running')} /> : null}
      <QueryView query={query} loading={<Loading lines={10} />}>
        {(probes) => <Results probes={probes} onRun={onRun} isRunning={run.isPending} />}
      </QueryView>
    </div>
  )
}

type ResultsProps = { probes: Probes; onRun: ((probe?: ProbeId) => void) | undefined; isRunning: boolean }

function Results({ probes, onRun, isRunning }: ResultsProps) {
  const { t } = useTranslation()
  if (probes.instance === null) {
    return (
      <Notice icon={<StethoscopeRegular />} title={t('doctor.noInstanceTitle')} lead={t('doctor.noInstanceLead')}>
        <RouterButton to={pages.setup} appearance="primary">
          {t('nav.setup')}
        </RouterButton>
      </Notice>
    )
  }
  if (probes.items.length === 0) {
    return (
      <Notice icon={<StethoscopeRegular />} title={t('doctor.neverTitle')} lead={t('doctor.neverLead')}>
        {onRun === undefined ? null : (
          <Button appearance="primary" disabledFocusable={isRunning} onClick={() => onRun()}>
            {t('doctor.runAll')}
          </Button>
        )}
      </Notice>
    )
  }
  return (
    <>
      <Summary probes={probes} onRun={onRun} isRunning={isRunning} />
      {groups.map((group) => (
        <Group key={group} group={group} probes={probes} onRun={onRun} isRunning={isRunning} />
      ))}
    </>
  )
}

function Summary({ probes, onRun, isRunning }: ResultsProps) {
  const { t } = useTranslation()
  const styles = useProbesStyles()
  const { instant } = useFormatters()
  const failed = probes.items.filter(({ verdict }) => verdict === 'fail').length
  const oldest = probes.items.map(({ checkedAt }) => checkedAt).toSorted()[0] ?? null
  return (
    <>
      <Message
        intent={failed === 0 ? 'success' : 'error'}
        title={failed === 0 ? t('doctor.allWell') : t('doctor.failed', { count: failed })}
        actions={
          onRun === undefined ? null : (
            <>
              <Button disabledFocusable={isRunning} onClick={() => onRun()}>
                {t('doctor.runAll')}
              </Button>
              <Button as="a" appearance="subtle" href={api.supportBundle} download>
                {t('doctor.bundle')}
              </Button>
            </>
          )
        }
      >
        {t(failed === 0 ? 'doctor.allWellLead' : 'doctor.failedLead', { instance: probes.instance ?? '' })}
      </Message>
      {oldest === null ? null : <p className={styles.when}>{t('doctor.checkedAt', { when: instant(oldest) })}</p>}
    </>
  )
}

function Group({ group, probes, onRun, isRunning }: ResultsProps & { group: (typeof groups)[number] }) {
  const { t } = useTranslation()
  const styles = useProbesStyles()
  const ids: readonly ProbeId[] = probeGroups[group]
  const items = probes.items.filter(({ id }) => ids.includes(id))
  if (items.length === 0) return null
  return (
    <Card title={t(`doctor.group.${group}`)}>
      <ul className={styles.list}>
        {items.map((probe) => (
          <ProbeItem
            key={probe.id}
            probe={probe}
            isRunning={isRunning}
            onRun={onRun === undefined ? undefined : () => onRun(probe.id)}
          />
        ))}
      </ul>
    </Card>
  )
}
