import { Button, Field, Radio, RadioGroup, Spinner, Switch } from '@fluentui/react-components'
import { ClosurePolicy } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closurePolicyQuery } from '../../../api/get-closure-policy.ts'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { useCanWrite } from '../../../session/session-context.ts'
import { useChangeClosurePolicy } from '../api/change-closure-policy.ts'
import { useClosingStyles } from './Closing.styles.ts'

const { pointsReached: Reached, regression: Regression } = ClosurePolicy.shape

/** What happens by itself when the score changes. */
export function ClosingForm() {
  const query = useQuery(closurePolicyQuery)
  return (
    <QueryView query={query} loading={<Loading lines={10} />}>
      {(policy) => <Form stored={policy} />}
    </QueryView>
  )
}

function Form({ stored }: { stored: ClosurePolicy }) {
  const { t } = useTranslation()
  const styles = useClosingStyles()
  const canWrite = useCanWrite()
  const [edits, setEdits] = useState<Partial<ClosurePolicy>>({})
  const save = useChangeClosurePolicy()
  const policy = { ...stored, ...edits }
  const change = (changed: Partial<ClosurePolicy>): void => {
    setEdits({ ...edits, ...changed })
    if (!save.isIdle) save.reset()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!save.isPending) save.mutate(policy, { onSuccess: () => setEdits({}) })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {canWrite ? null : <Message intent="info">{t('closing.readerOnly')}</Message>}
      <Card title={t('closing.tickets')}>
        <Field label={t('closing.pointsReached')}>
          <RadioGroup
            name="pointsReached"
            disabled={!canWrite}
            value={policy.pointsReached}
            onChange={(_, { value }) => change({ pointsReached: Reached.parse(value) })}
          >
            {Reached.options.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={<Choice name={t(`closing.reached.${choice}`)} hint={t(`closing.reachedHint.${choice}`)} />}
              />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t('closing.regression')}>
          <RadioGroup
            name="regression"
            disabled={!canWrite}
            value={policy.regression}
            onChange={(_, { value }) => change({ regression: Regression.parse(value) })}
          >
            {Regression.options.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={<Choice name={t(`closing.regressed.${choice}`)} hint={t(`closing.regressedHint.${choice}`)} />}
              />
            ))}
          </RadioGroup>
        </Field>
      </Card>
      <Card title={t('closing.microsoft')}>
        <Field hint={t('closing.writeBackHint')}>
          <Switch
            label={t('closing.writeBack')}
            disabled={!canWrite}
            checked={policy.writeBack}
            onChange={(_, { checked }) => change({ writeBack: checked })}
          />
        </Field>
      </Card>
      {save.error ? <ProblemBar error={save.error} title={t('closing.failed')} /> : null}
      {save.isSuccess ? <Message intent="success">{t('closing.saved')}</Message> : null}
      {canWrite ? (
        <div>
          <Button
            appearance="primary"
            type="submit"
            disabledFocusable={save.isPending}
            icon={save.isPending ? <Spinner size="tiny" /> : null}
          >
            {t('closing.save')}
          </Button>
        </div>
      ) : null}
    </form>
  )
}

function Choice({ name, hint }: { name: string; hint: string }) {
  const styles = useClosingStyles()
  return (
    <>
      {name}
      <span className={styles.hint}>{hint}</span>
    </>
  )
}
