import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  Input,
  OverlayDrawer,
  Select,
  Spinner,
  Textarea,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { maxDescriptionLength, maxNameLength, type Ticket } from '@scorelink/contracts'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useMendTicket } from '../api/act-on-ticket.ts'
import {
  checkMend,
  type MendErrors,
  mendErrorsOf,
  type MendField,
  type MendForm,
  priorities,
  startMend,
} from './mend-form.ts'
import { useMendTicketStyles } from './MendTicket.styles.ts'

/** Begins with what was typed; saving sends it once more. */
export function MendTicket({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation()
  const styles = useMendTicketStyles()
  const formId = useId()
  const [form, setForm] = useState(() => startMend(ticket))
  const [errors, setErrors] = useState<MendErrors>({})
  const mend = useMendTicket(ticket.id)
  const change = (changed: Partial<MendForm>): void => {
    setForm({ ...form, ...changed })
    setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in changed))))
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (mend.isPending) return
    const checked = checkMend(form, {
      required: t('task.required'),
      tooLong: (max) => t('task.tooLong', { max }),
      invalidDate: t('task.invalidDate'),
      invalid: t('task.invalid'),
    })
    setErrors(checked.ok ? {} : checked.errors)
    if (!checked.ok) return
    mend.mutate(checked.mend, { onSuccess: onClose, onError: (error) => setErrors(mendErrorsOf(problemOf(error))) })
  }
  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      aria-label={t('acts.mendTitle')}
      onOpenChange={(_, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label={t('acts.close')} icon={<DismissRegular />} onClick={onClose} />
          }
        >
          {t('acts.mendTitle')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <form id={formId} className={styles.form} noValidate onSubmit={submit}>
          {ticket.problem === null ? null : (
            <ProblemBar error={ticket.problem} intent="warning" title={t('ticket.refusedTitle')} />
          )}
          {mend.error ? <ProblemBar error={mend.error} title={t('acts.mendFailed')} /> : null}
          <MendFields form={form} errors={errors} onChange={change} />
          <p className={styles.quiet}>{t('acts.mendLead')}</p>
        </form>
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        <Button
          appearance="primary"
          type="submit"
          form={formId}
          disabledFocusable={mend.isPending}
          icon={mend.isPending ? <Spinner size="tiny" /> : null}
        >
          {t('acts.mendSend')}
        </Button>
        <Button onClick={onClose}>{t('acts.cancel')}</Button>
      </DrawerFooter>
    </OverlayDrawer>
  )
}

type MendFieldsProps = { form: MendForm; errors: MendErrors; onChange: (changed: Partial<MendForm>) => void }

function MendFields({ form, errors, onChange }: MendFieldsProps) {
  const { t } = useTranslation()
  const styles = useMendTicketStyles()
  const stateOf = (field: MendField) =>
    errors[field] === undefined ? {} : { validationState: 'error' as const, validationMessage: errors[field] }
  const counter = (text: string, max: number): string => t('task.counter', { count: text.length, max })
  return (
    <>
      <Field label={t('task.name')} required hint={counter(form.name, maxNameLength)} {...stateOf('name')}>
        <Input name="name" value={form.name} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      <Field
        label={t('task.description')}
        required
        hint={counter(form.description, maxDescriptionLength)}
        {...stateOf('description')}
      >
        <Textarea
          name="description"
          resize="vertical"
          textarea={{ className: styles.description }}
          value={form.description}
          onChange={(_, { value }) => onChange({ description: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('task.priority')} {...stateOf('priority')}>
          <Select name="priority" value={form.priority} onChange={(_, { value }) => onChange({ priority: value })}>
            {priorities.map((priority) => (
              <option key={priority} value={priority}>
                {t(`priority.p${priority}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('task.due')} hint={t('task.dueHint')} {...stateOf('dueDate')}>
          <Input
            name="dueDate"
            type="date"
            value={form.dueDate}
            onChange={(_, { value }) => onChange({ dueDate: value })}
          />
        </Field>
      </div>
    </>
  )
}
