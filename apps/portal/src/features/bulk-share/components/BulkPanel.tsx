import { Button } from '@fluentui/react-components'
import type { BulkPreview, BulkShare, NewBulkShare } from '@scorelink/contracts'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKey } from '../../../api/idempotency-key.ts'
import { problemOf } from '../../../api/request-error.ts'
import { FormDrawer } from '../../../components/drawer/FormDrawer.tsx'
import { Shown } from '../../../components/drawer/Shown.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { type FieldErrors, focusFirst } from '../../../components/ticket-fields/findings.ts'
import { useFurtherFields } from '../../../components/ticket-fields/use-further-fields.ts'
import { usePreviewBulkShare, useShareInBulk } from '../api/share-in-bulk.ts'
import { bulkErrorsOf, type BulkForm, checkBulkForm, startBulkForm } from './bulk-form.ts'
import { BulkFields } from './BulkFields.tsx'
import { BulkPreviewList } from './BulkPreviewList.tsx'
import { useBulkShareStyles } from './BulkShare.styles.ts'

type BulkPanelProps = { actionIds: readonly string[]; onSent: (share: BulkShare) => void; onClose: () => void }

/** From a selection to tickets: choose how, see what will be sent, send. */
export function BulkPanel({ actionIds, onSent, onClose }: BulkPanelProps) {
  const { t } = useTranslation()
  const styles = useBulkShareStyles()
  const element = useRef<HTMLFormElement>(null)
  const [start] = useState(startBulkForm)
  const [form, setForm] = useState(start)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [idempotencyKey] = useState(createIdempotencyKey)
  const preview = usePreviewBulkShare()
  const send = useShareInBulk(idempotencyKey)
  const further = useFurtherFields(form.kind, form, null)
  const failure = send.error ?? preview.error

  const change = (changed: Partial<BulkForm>): void => {
    setForm({ ...form, ...changed })
    setErrors({})
    preview.reset()
    send.reset()
  }
  const stop = (found: FieldErrors): void => {
    // A message takes room: only once it stands there, the way to it is known.
    flushSync(() => setErrors(found))
    focusFirst(element.current, { errors: found, warnings: {} })
  }
  const withShare = (use: (share: NewBulkShare) => void): void => {
    const checked = checkBulkForm({ ...form, fields: further.sent }, actionIds, {
      invalidDate: t('task.invalidDate'),
      tooMany: (max) => t('bulk.tooMany', { max }),
      tooLong: (max) => t('task.tooLong', { max }),
    })
    if (checked.ok) {
      setErrors({})
      use(checked.share)
    } else stop(checked.errors)
  }
  const refused = (error: unknown): void => stop(bulkErrorsOf(problemOf(error)))
  const isPending = send.isPending || preview.isPending
  const hold = (share: NewBulkShare, next: (held: BulkPreview) => void): void =>
    preview.mutate(share, { onSuccess: next, onError: refused })
  const deliver = (share: NewBulkShare): void => send.mutate(share, { onSuccess: onSent, onError: refused })
  /** Tickets that would be refused for sure are shown first. */
  const submit = (insist: boolean): void => {
    if (isPending) return
    withShare((share) => {
      if (insist) deliver(share)
      else hold(share, (held) => (isRefused(held) ? undefined : deliver(share)))
    })
  }
  const wouldFail = preview.data !== undefined && isRefused(preview.data)
  const buttons = (
    <>
      {wouldFail ? (
        <Button disabledFocusable={isPending} onClick={() => submit(true)}>
          {t('ticketForm.sendAnyway')}
        </Button>
      ) : null}
      {preview.data === undefined ? (
        <Button disabledFocusable={isPending} onClick={() => withShare((share) => hold(share, () => undefined))}>
          {t('bulk.preview')}
        </Button>
      ) : null}
    </>
  )

  return (
    <FormDrawer
      title={t('bulk.title')}
      submit={t('bulk.send')}
      isPending={isPending}
      isChanged={form !== start}
      form={element}
      notice={
        <>
          {failure === null ? null : <ProblemBar error={failure} title={t('bulk.failed')} />}
          {wouldFail ? <Message intent="warning">{t('bulk.notYet')}</Message> : null}
        </>
      }
      actions={buttons}
      onSubmit={() => submit(false)}
      onClose={onClose}
    >
      <p className={styles.quiet}>{t('bulk.chosen', { count: actionIds.length })}</p>
      {errors['actionIds'] === undefined ? null : <Message intent="error">{errors['actionIds']}</Message>}
      <BulkFields form={form} further={further} errors={errors} onChange={change} />
      <p className={styles.quiet}>{t('task.sentData')}</p>
      {preview.data === undefined ? null : (
        <Shown title={t('bulk.previewTitle')}>
          <BulkPreviewList preview={preview.data} />
        </Shown>
      )}
    </FormDrawer>
  )
}

function isRefused({ problems }: BulkPreview): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
