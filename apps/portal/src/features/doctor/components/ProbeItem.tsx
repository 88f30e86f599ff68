import { Button, mergeClasses, Tooltip } from '@fluentui/react-components'
import {
  ArrowClockwiseRegular,
  CheckmarkCircleFilled,
  DismissCircleFilled,
  QuestionCircleFilled,
} from '@fluentui/react-icons'
import type { ProbeResult, Verdict } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '../../../components/ExternalLink.tsx'
import { useProbesStyles } from './Probes.styles.ts'

type ProbeItemProps = {
  probe: ProbeResult
  /** Undefined for who may not run probes. */
  onRun: (() => void) | undefined
  isRunning: boolean
}

/** What one probe found, and what to do about it. Findings are written in English, whatever the page speaks. */
export function ProbeItem({ probe, onRun, isRunning }: ProbeItemProps) {
  const { t } = useTranslation()
  const styles = useProbesStyles()
  const name = t(`doctor.probe.${probe.id}`)
  const facts = Object.entries(probe.facts).filter(([, value]) => value !== '')
  return (
    <li className={styles.probe}>
      <span className={mergeClasses(styles.icon, styles[probe.verdict])} aria-hidden="true">
        <VerdictIcon verdict={probe.verdict} />
      </span>
      <div className={styles.body}>
        <h3 className={styles.name}>
          {name} <span className={styles.verdict}>· {t(`doctor.verdict.${probe.verdict}`)}</span>
        </h3>
        <p className={styles.text} lang="en">
          {probe.cause}
        </p>
        {probe.remedy === null ? null : (
          <p className={styles.remedy} lang="en">
            {probe.remedy}
          </p>
        )}
        {probe.help === null ? null : (
          <p className={styles.text}>
            <ExternalLink href={probe.help} label={`${t('help.howToMend')}: ${name}`}>
              {t('help.howToMend')}
            </ExternalLink>
          </p>
        )}
        {facts.length === 0 ? null : (
          <p className={styles.facts} lang="en">
            {facts.map(([key, value]) => `${inWords(key)}: ${value}`).join(' · ')}
          </p>
        )}
      </div>
      {onRun === undefined ? (
        <span />
      ) : (
        <Tooltip content={t('doctor.runAgain')} relationship="description">
          <Button
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            aria-label={t('doctor.runAgainNamed', { name })}
            disabledFocusable={isRunning}
            onClick={onRun}
          />
        </Tooltip>
      )}
    </li>
  )
}

function VerdictIcon({ verdict }: { verdict: Verdict }) {
  switch (verdict) {
    case 'pass':
      return <CheckmarkCircleFilled />
    case 'fail':
      return <DismissCircleFilled />
    case 'unknown':
      return <QuestionCircleFilled />
  }
}

/** `aheadSeconds` reads as `ahead seconds`. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
