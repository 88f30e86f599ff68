import { Button } from '@fluentui/react-components'
import { RecommendationCategory } from '@scorelink/contracts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKey } from '../../../api/idempotency-key.ts'
import { usePreflight, useTenantDefaults } from '../../../api/preflight.ts'
import { FormDrawer } from '../../../components/drawer/FormDrawer.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { focusFirst } from '../../../components/ticket-fields/findings.ts'
import { FurtherFields } from '../../../components/ticket-fields/FurtherFields.tsx'
import { checkNew, type TicketForm } from '../../../components/ticket-fields/ticket-form.ts'
import { useCheckedSend } from '../../../components/ticket-fields/use-checked-send.ts'
import { useFieldMessages } from '../../../components/ticket-fields/use-field-messages.ts'
import { useFurtherFields } from '../../../components/ticket-fields/use-further-fields.ts'
import { isOvertaken, useCreateTicket } from '../api/create-ticket.ts'
import { useSeenTickets } from '../api/use-seen-tickets.ts'
import { OpenTicketsWarning } from './OpenTicketsWarning.tsx'
import { isChanged, startForm, type TaskOrigin } from './task-form.ts'
import { TaskFields } from './TaskFields.tsx'
import { TaskResult } from './TaskResult.tsx'
import { useTaskPanelStyles } from './TaskPanel.styles.ts'

type TaskPanelProps = { origin: TaskOrigin; onClose: () => void }

/** From a recommendation to a ticket: fill in, send, see what ServiceNow made of it. Mounted anew for every task. */
export function TaskPanel({ origin, onClose }: TaskPanelProps) {
  const { t } = useTranslation()
  const styles = useTaskPanelStyles()
  const element = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(() => startForm(origin))
  const [idempotencyKey] = useState(createIdempotencyKey)
  const messages = useFieldMessages()
  const seen = useSeenTickets(origin.action)
  const { findings, error, isPending, isDoubtful, answer, mend, send } = useCheckedSend({
    messages,
    preflight: usePreflight(),
    sending: useCreateTicket(idempotencyKey, seen),
    onFound: (found) => focusFirst(element.current, found),
  })
  const actionId = origin.action?.id ?? null
  const category = RecommendationCategory.safeParse(form.category).data ?? null
  const { fields: defaults, lost } = useTenantDefaults({ kind: form.kind, actionId, category })
  const further = useFurtherFields(form.kind, form, defaults, lost)

  const overtaken = isOvertaken(error)
  const warning = isDoubtful ? t('ticketForm.doubtful') : overtaken ? t('task.overtaken') : undefined

  const change = (changed: Partial<TicketForm>, touched = Object.keys(changed)): void => {
    setForm({ ...form, ...changed })
    mend(touched)
  }
  const submit = (insist: boolean): void =>
    send(checkNew({ ...form, fields: further.sent }, actionId, messages), insist)

  return (
    <>
      <FormDrawer
        title={t('task.title')}
        submit={t(isPending ? 'task.sending' : 'task.send')}
        isPending={isPending}
        isChanged={isChanged(form, origin)}
        form={element}
        outcome={answer === undefined ? undefined : <TaskResult sent={answer} onFollow={onClose} />}
        notice={
          <>
            {error && (!overtaken || seen.isOutdated) ? <ProblemBar error={error} title={t('task.failed')} /> : null}
            {warning === undefined ? null : <Message intent="warning">{warning}</Message>}
          </>
        }
        actions={isDoubtful ? <Button onClick={() => submit(true)}>{t('ticketForm.sendAnyway')}</Button> : undefined}
        onSubmit={() => submit(false)}
        onClose={onClose}
      >
        {origin.action === null ? null : (
          <>
            <p className={styles.from}>{t('task.fromAction', { title: origin.action.title })}</p>
            <OpenTicketsWarning open={seen.tickets} left={origin.action.leftTickets} onFollow={onClose} />
          </>
        )}
        <TaskFields
          form={form}
          findings={findings}
          onChange={change}
          fixedCategory={origin.action !== null && origin.action.category !== null}
          dueDateRequired={further.dueDateRequired}
        />
        <FurtherFields
          further={further}
          form={form}
          findings={findings}
          onChange={(changed, touched) => change(changed, [touched])}
        />
        <p className={styles.note}>{t('task.sentData')}</p>
      </FormDrawer>
    </>
  )
}
