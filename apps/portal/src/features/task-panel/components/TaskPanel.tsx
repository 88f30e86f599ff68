import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  Spinner,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useCreateTicket } from '../api/create-ticket.ts'
import { DiscardDialog } from './DiscardDialog.tsx'
import { createIdempotencyKey } from './idempotency-key.ts'
import { OpenTicketsWarning } from './OpenTicketsWarning.tsx'
import {
  checkForm,
  type FieldErrors,
  fieldErrorsOf,
  isChanged,
  startForm,
  type TaskForm,
  type TaskOrigin,
} from './task-form.ts'
import { TaskFields } from './TaskFields.tsx'
import { TaskResult } from './TaskResult.tsx'
import { useFieldMessages } from './use-field-messages.ts'
import { useTaskPanelStyles } from './TaskPanel.styles.ts'

type TaskPanelProps = { origin: TaskOrigin; onClose: () => void }

/** From a recommendation to a ticket: fill in, send, see what ServiceNow made of it. Mounted anew for every task. */
export function TaskPanel({ origin, onClose }: TaskPanelProps) {
  const { t } = useTranslation()
  const styles = useTaskPanelStyles()
  const formId = useId()
  const [idempotencyKey] = useState(createIdempotencyKey)
  const [form, setForm] = useState(() => startForm(origin))
  const [refusedFields, setRefusedFields] = useState<FieldErrors>({})
  const [discarding, setDiscarding] = useState(false)
  const messages = useFieldMessages()
  const create = useCreateTicket(idempotencyKey)
  const sent = create.data

  const change = (changed: Partial<TaskForm>): void => {
    setForm({ ...form, ...changed })
    const mended = new Set(Object.keys(changed))
    setRefusedFields(Object.fromEntries(Object.entries(refusedFields).filter(([field]) => !mended.has(field))))
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (create.isPending) return
    const checked = checkForm(form, origin.action?.id ?? null, messages)
    if (checked.ok) {
      setRefusedFields({})
      create.mutate(checked.ticket, { onError: (error) => setRefusedFields(fieldErrorsOf(problemOf(error))) })
    } else {
      setRefusedFields(checked.errors)
      focusFirst(event.currentTarget, checked.errors)
    }
  }
  const close = (): void => {
    if (sent === undefined && isChanged(form, origin)) setDiscarding(true)
    else onClose()
  }

  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      aria-label={t('task.title')}
      onOpenChange={(_, { open }) => (open ? undefined : close())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" aria-label={t('task.close')} icon={<DismissRegular />} onClick={close} />}
        >
          {t('task.title')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {sent === undefined ? (
          <form id={formId} className={styles.form} noValidate onSubmit={submit}>
            {origin.action === null ? null : (
              <>
                <p className={styles.from}>{t('task.fromAction', { title: origin.action.title })}</p>
                <OpenTicketsWarning tickets={origin.action.openTickets} onFollow={onClose} />
              </>
            )}
            {create.error ? <ProblemBar error={create.error} title={t('task.failed')} /> : null}
            <TaskFields
              form={form}
              errors={refusedFields}
              onChange={change}
              fixedCategory={origin.action !== null && origin.action.category !== null}
            />
            <p className={styles.note}>{t('task.sentData')}</p>
          </form>
        ) : (
          <TaskResult sent={sent} onFollow={onClose} />
        )}
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        {sent === undefined ? (
          <>
            <Button
              appearance="primary"
              type="submit"
              form={formId}
              disabledFocusable={create.isPending}
              icon={create.isPending ? <Spinner size="tiny" /> : null}
            >
              {create.isPending ? t('task.sending') : t('task.send')}
            </Button>
            <Button onClick={close}>{t('task.cancel')}</Button>
          </>
        ) : (
          <Button appearance="primary" onClick={onClose}>
            {t('task.close')}
          </Button>
        )}
      </DrawerFooter>
      {discarding ? <DiscardDialog onDiscard={onClose} onKeep={() => setDiscarding(false)} /> : null}
    </OverlayDrawer>
  )
}

/** Takes the person to the first field that needs attention, in the order of the form. */
function focusFirst(element: HTMLFormElement, errors: FieldErrors): void {
  for (const control of element.querySelectorAll<HTMLElement>('[name]')) {
    if ((control.getAttribute('name') ?? '') in errors) {
      control.focus()
      return
    }
  }
}
