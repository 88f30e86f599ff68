import { Button, Field, Input } from '@fluentui/react-components'
import type { RequestBudget } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { requestBudgetQuery } from '../api/get-request-budget.ts'
import { useSetRequestBudget } from '../api/set-request-budget.ts'
import { readLimit } from './limit-form.ts'
import { useRequestBudgetStyles } from './RequestBudget.styles.ts'

/** Calls to the instance: used, left, and what a person allows. */
export function RequestBudgetCard() {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const query = useQuery(requestBudgetQuery)
  return (
    <Card title={t('budget.title')} lead={t('budget.lead')}>
      <QueryView query={query} loading={<Loading lines={3} />}>
        {(budget) => (
          <>
            <Usage budget={budget} />
            {canWrite ? <LimitForm limitSet={budget.limitSet} /> : null}
          </>
        )}
      </QueryView>
    </Card>
  )
}

function Usage({ budget }: { budget: RequestBudget }) {
  const { t } = useTranslation()
  const { instant, number } = useFormatters()
  const { used, left, limitPerHour, limitSet, limitLearnt, nextReset, blockedUntil } = budget
  // The lower of the two is in force.
  const origin = limitSet !== null && limitSet === limitPerHour ? 'set' : limitLearnt === null ? null : 'learnt'
  const limit = limitPerHour === null ? t('budget.unlimited') : number(limitPerHour)
  return (
    <>
      {blockedUntil === null ? null : (
        <Message intent="warning">{t('budget.blocked', { when: instant(blockedUntil) })}</Message>
      )}
      <Facts
        facts={[
          { term: t('budget.used'), value: number(used.total) },
          { term: t('budget.person'), value: number(used.person) },
          { term: t('budget.delivery'), value: number(used.delivery) },
          { term: t('budget.following'), value: number(used.following) },
          { term: t('budget.limit'), value: origin === null ? limit : `${limit} (${t(`budget.${origin}`)})` },
          { term: t('budget.left'), value: left === null ? t('budget.unlimited') : number(left) },
          { term: t('budget.nextReset'), value: nextReset === null ? t('budget.none') : instant(nextReset) },
        ]}
      />
    </>
  )
}

function LimitForm({ limitSet }: { limitSet: number | null }) {
  const { t } = useTranslation()
  const styles = useRequestBudgetStyles()
  const stored = limitSet === null ? '' : String(limitSet)
  // Undefined until somebody types: a limit set elsewhere meanwhile is shown.
  const [typed, setTyped] = useState<string>()
  const [invalid, setInvalid] = useState(false)
  const save = useSetRequestBudget()
  const change = (value: string): void => {
    setTyped(value)
    setInvalid(false)
    if (!save.isIdle) save.reset()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const limit = readLimit(typed ?? stored)
    setInvalid(limit === undefined)
    if (limit !== undefined && !save.isPending) save.mutate(limit, { onSuccess: () => setTyped(undefined) })
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.row}>
        <Field
          label={t('budget.field')}
          hint={t('budget.fieldHint')}
          {...(invalid ? { validationState: 'error', validationMessage: t('budget.invalid') } : {})}
        >
          <Input
            name="limitPerHour"
            inputMode="numeric"
            value={typed ?? stored}
            onChange={(_, { value }) => change(value)}
          />
        </Field>
        <Button type="submit" className={styles.save} disabledFocusable={save.isPending}>
          {t('budget.save')}
        </Button>
      </div>
      {save.error ? <ProblemBar error={save.error} title={t('budget.failed')} /> : null}
      {save.isSuccess ? <Message intent="success">{t('budget.saved')}</Message> : null}
    </form>
  )
}
