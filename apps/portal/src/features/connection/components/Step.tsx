import { mergeClasses } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { useStepStyles } from './Step.styles.ts'

type StepProps = {
  step: number
  title: string
  lead?: string
  done?: boolean
  actions?: ReactNode
  children: ReactNode
}

/** One step of setting up; ticked once it is done. */
export function Step({ step, title, lead, done = false, actions, children }: StepProps) {
  const { t } = useTranslation()
  const styles = useStepStyles()
  return (
    <Card
      title={title}
      {...(lead === undefined ? {} : { lead })}
      actions={actions}
      marker={
        <span className={mergeClasses(styles.marker, done && styles.done)}>
          <span aria-hidden="true">{done ? <CheckmarkRegular className={styles.tick} /> : step}</span>
          <span className={styles.spoken}>{t(done ? 'setup.stepDone' : 'setup.stepOf', { step })}</span>
        </span>
      }
    >
      {children}
    </Card>
  )
}
