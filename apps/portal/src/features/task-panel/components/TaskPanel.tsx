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
import { RecommendationCategory } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useRef, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ticketFormQuery } from '../../../api/get-ticket-form.ts'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useTenantFields } from '../api/preflight.ts'
import { DiscardDialog } from './DiscardDialog.tsx'
import { demandOf, furtherColumns, sentFields } from './further-fields.ts'
import { FurtherFields } from './FurtherFields.tsx'
import { OpenTicketsWarning } from './OpenTicketsWarning.tsx'
import { checkForm, isChanged, isEmpty, startForm, type TaskForm, type TaskOrigin } from './task-form.ts'
import { TaskFields } from './TaskFields.tsx'
import { TaskResult } from './TaskResult.tsx'
import { useFieldMessages } from './use-field-messages.ts'
import { useSendTask } from './use-send-task.ts'
import { useTaskPanelStyles } from './TaskPanel.styles.ts'

type TaskPanelProps = { origin: TaskOrigin; onClose: () => void }

/** From a recommendation to a ticket: fill in, send, see what ServiceNow made of it. Mounted anew for every task. */
export function TaskPanel({ origin, onClose }: TaskPanelProps) {
  const { t } = useTranslation()
  const styles = useTaskPanelStyles()
  const formId = useId()
  const element = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(() => startForm(origin))
  const [discarding, setDiscarding] = useState(false)
  const messages = useFieldMessages()
  const { findings, error, isPending, sent, mend, send } = useSendTask(messages, ({ errors, warnings }) =>
    focusFirst(element.current, { ...errors, ...warnings }),
  )
  const actionId = origin.action?.id ?? null
  const category = RecommendationCategory.safeParse(form.category).data ?? null
  const defaults = useTenantFields({ kind: form.kind, actionId, category })
  const asked = useQuery(ticketFormQuery(form.kind))
  const columns = furtherColumns(asked.data, defaults)

  const change = (changed: Partial<TaskForm>): void => {
    setForm({ ...form, ...changed })
    mend(Object.keys(changed))
  }
  const changeColumn = (column: string, value: string): void => {
    setForm({ ...form, fields: { ...form.fields, [column]: value } })
    mend([`fields.${column}`])
  }
  const submit = (insist: boolean): void => {
    const fields = sentFields(columns, form.fields, defaults)
    send(checkForm({ ...form, fields }, actionId, messages), insist)
  }
  const close = (): void => {
    if (sent === undefined && isChanged(form, origin)) setDiscarding(true)
    else onClose()
  }
  const doubtful = isEmpty(findings.errors) && !isEmpty(findings.warnings)

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
          <form
            id={formId}
            ref={element}
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              submit(false)
            }}
          >
            {origin.action === null ? null : (
              <>
                <p className={styles.from}>{t('task.fromAction', { title: origin.action.title })}</p>
                <OpenTicketsWarning tickets={origin.action.openTickets} onFollow={onClose} />
              </>
            )}
            {error ? <ProblemBar error={error} title={t('task.failed')} /> : null}
            <TaskFields
              form={form}
              findings={findings}
              onChange={change}
              fixedCategory={origin.action !== null && origin.action.category !== null}
              dueDateRequired={demandOf(asked.data, 'due_date') === 'always'}
            />
            <FurtherFields
              kind={form.kind}
              columns={columns}
              form={asked.data}
              failed={asked.isError}
              typed={form.fields}
              defaults={defaults}
              findings={findings}
              onChange={changeColumn}
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
            {doubtful ? (
              <div className={styles.doubtful}>
                <Message intent="warning">{t('ticketForm.doubtful')}</Message>
              </div>
            ) : null}
            <Button
              appearance="primary"
              type="submit"
              form={formId}
              disabledFocusable={isPending}
              icon={isPending ? <Spinner size="tiny" /> : null}
            >
              {isPending ? t('task.sending') : t('task.send')}
            </Button>
            {doubtful ? <Button onClick={() => submit(true)}>{t('ticketForm.sendAnyway')}</Button> : null}
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
function focusFirst(form: HTMLFormElement | null, found: Readonly<Record<string, unknown>>): void {
  for (const control of form?.querySelectorAll<HTMLElement>('[name]') ?? []) {
    if ((control.getAttribute('name') ?? '') in found) {
      // In the middle, so that its message is in sight too.
      control.scrollIntoView({ block: 'center' })
      control.focus({ preventScroll: true })
      return
    }
  }
}
