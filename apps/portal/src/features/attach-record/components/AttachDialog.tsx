import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
  Spinner,
} from '@fluentui/react-components'
import { TicketKind } from '@scorelink/contracts'
import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKey } from '../../../api/idempotency-key.ts'
import { problemOf } from '../../../api/request-error.ts'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { pages } from '../../../paths.ts'
import { useAttachRecord } from '../api/attach-record.ts'
import {
  attachErrorsOf,
  type AttachErrors,
  type AttachForm,
  startAttach,
  toAttachment,
  withNumber,
} from './attach-form.ts'
import { useAttachStyles } from './AttachDialog.styles.ts'

type AttachDialogProps = { action: { id: string; title: string }; onClose: () => void }

/** Takes a record that people made in ServiceNow themselves as the ticket of an improvement action. */
export function AttachDialog({ action, onClose }: AttachDialogProps) {
  const { t } = useTranslation()
  const styles = useAttachStyles()
  const navigate = useNavigate()
  const [form, setForm] = useState(startAttach)
  const [errors, setErrors] = useState<AttachErrors>({})
  const [idempotencyKey, setIdempotencyKey] = useState(createIdempotencyKey)
  const attach = useAttachRecord(idempotencyKey)
  const element = useRef<HTMLFormElement>(null)
  const stateOf = (field: keyof AttachForm) => {
    if (errors[field] === undefined) return {}
    // What the server refuses it says in English.
    const validationMessage = <span lang={attach.isError ? 'en' : undefined}>{errors[field]}</span>
    return { validationState: 'error' as const, validationMessage }
  }

  const change = (changed: AttachForm): void => {
    setForm(changed)
    setErrors({})
    // Another record is another request.
    setIdempotencyKey(createIdempotencyKey())
    attach.reset()
  }
  const refuse = (found: AttachErrors): void => {
    setErrors(found)
    if (found.number !== undefined) element.current?.querySelector<HTMLInputElement>('[name=number]')?.focus()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (attach.isPending) return
    const attachment = toAttachment(form, action.id)
    if (attachment === null) {
      refuse({ number: t('attach.invalidNumber') })
      return
    }
    attach.mutate(attachment, {
      onSuccess: ({ id }) => void navigate({ to: pages.ticket, params: { ticketId: id } }),
      onError: (error) => refuse(attachErrorsOf(problemOf(error))),
    })
  }
  return (
    <OpenDialog onClose={onClose}>
      <DialogSurface>
        <form ref={element} noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('attach.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.lead}>{t('attach.lead', { title: action.title })}</p>
              {attach.error && Object.keys(errors).length === 0 ? (
                <ProblemBar error={attach.error} title={t('attach.failed')} />
              ) : null}
              <Field label={t('attach.number')} required hint={t('attach.numberHint')} {...stateOf('number')}>
                <Input
                  name="number"
                  autoComplete="off"
                  value={form.number}
                  onChange={(_, { value }) => change(withNumber(form, value))}
                />
              </Field>
              <Field label={t('attach.kind')} {...stateOf('kind')}>
                <RadioGroup
                  name="kind"
                  layout="horizontal"
                  value={form.kind}
                  onChange={(_, { value }) => change({ ...form, kind: TicketKind.parse(value) })}
                >
                  <Radio value="change" label={t('kind.change')} />
                  <Radio value="incident" label={t('kind.incident')} />
                </RadioGroup>
              </Field>
            </DialogContent>
            <DialogActions>
              <Button
                appearance="primary"
                type="submit"
                disabledFocusable={attach.isPending}
                icon={attach.isPending ? <Spinner size="tiny" /> : null}
              >
                {t(attach.isPending ? 'attach.pending' : 'attach.submit')}
              </Button>
              <Button onClick={onClose}>{t('attach.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </OpenDialog>
  )
}
