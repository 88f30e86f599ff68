import { Button } from '@fluentui/react-components'
import type { Ticket } from '@scorelink/contracts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMendPreflight } from '../../../api/preflight.ts'
import { FormDrawer } from '../../../components/drawer/FormDrawer.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { focusFirst } from '../../../components/ticket-fields/findings.ts'
import { FurtherFields } from '../../../components/ticket-fields/FurtherFields.tsx'
import { checkMend, type WrittenForm } from '../../../components/ticket-fields/ticket-form.ts'
import { useCheckedSend } from '../../../components/ticket-fields/use-checked-send.ts'
import { useFieldMessages } from '../../../components/ticket-fields/use-field-messages.ts'
import { useFurtherFields } from '../../../components/ticket-fields/use-further-fields.ts'
import { WrittenFields } from '../../../components/ticket-fields/WrittenFields.tsx'
import { useMendTicket } from '../api/act-on-ticket.ts'
import { useMendTicketStyles } from './MendTicket.styles.ts'

/** Begins with what was typed; saving sends it once more. */
export function MendTicket({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation()
  const styles = useMendTicketStyles()
  const element = useRef<HTMLFormElement>(null)
  const [start] = useState(() => startMend(ticket))
  const [form, setForm] = useState(start)
  const messages = useFieldMessages()
  const { findings, error, isPending, isDoubtful, mend, send } = useCheckedSend({
    messages,
    preflight: useMendPreflight(ticket.id),
    sending: useMendTicket(ticket.id),
    onFound: (found) => focusFirst(element.current, found),
    onSent: onClose,
  })
  // The tenant's defaults are among its columns since it was shared.
  const further = useFurtherFields(ticket.kind, form, {})

  const change = (changed: Partial<WrittenForm>, touched = Object.keys(changed)): void => {
    setForm({ ...form, ...changed })
    mend(touched)
  }
  const submit = (insist: boolean): void => send(checkMend({ ...form, fields: further.sent }, messages), insist)

  return (
    <FormDrawer
      title={t('acts.mendTitle')}
      submit={t(isPending ? 'task.sending' : 'acts.mendSend')}
      isPending={isPending}
      isChanged={form !== start}
      form={element}
      notice={
        <>
          {error ? <ProblemBar error={error} title={t('acts.mendFailed')} /> : null}
          {isDoubtful ? <Message intent="warning">{t('ticketForm.doubtful')}</Message> : null}
        </>
      }
      actions={isDoubtful ? <Button onClick={() => submit(true)}>{t('ticketForm.sendAnyway')}</Button> : undefined}
      onSubmit={() => submit(false)}
      onClose={onClose}
    >
      {ticket.problem === null ? null : (
        <ProblemBar error={ticket.problem} intent="warning" title={t('ticket.refusedTitle')} />
      )}
      <WrittenFields form={form} findings={findings} dueDateRequired={further.dueDateRequired} onChange={change} />
      <FurtherFields
        further={further}
        form={form}
        findings={findings}
        onChange={(changed, touched) => change(changed, [touched])}
      />
      <p className={styles.quiet}>{t('acts.mendLead')}</p>
    </FormDrawer>
  )
}

/** What was typed when the ticket was shared. */
function startMend({ name, description, priority, dueDate, fields }: Ticket): WrittenForm {
  const added = Object.keys(fields)
  return { name, description, priority: String(priority), dueDate: dueDate ?? '', fields, added }
}
