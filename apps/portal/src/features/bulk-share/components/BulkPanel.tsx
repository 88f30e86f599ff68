import { Button } from '@fluentui/react-components'
import type { BulkShare, NewBulkShare } from '@scorelink/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKey } from '../../../api/idempotency-key.ts'
import { problemOf } from '../../../api/request-error.ts'
import { FormDrawer } from '../../../components/drawer/FormDrawer.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import type { FieldErrors } from '../../../components/ticket-fields/findings.ts'
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
  const [form, setForm] = useState(startBulkForm)
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
  const withShare = (use: (share: NewBulkShare) => void): void => {
    const checked = checkBulkForm({ ...form, fields: further.sent }, actionIds, {
      invalidDate: t('task.invalidDate'),
      tooMany: (max) => t('bulk.tooMany', { max }),
      tooLong: (max) => t('task.tooLong', { max }),
    })
    setErrors(checked.ok ? {} : checked.errors)
    if (checked.ok) use(checked.share)
  }
  const refused = (error: unknown): void => setErrors(bulkErrorsOf(problemOf(error)))
  const submit = (): void => {
    if (!send.isPending) withShare((share) => send.mutate(share, { onSuccess: onSent, onError: refused }))
  }
  const showPreview = (
    <Button
      disabledFocusable={preview.isPending}
      onClick={() => withShare((share) => preview.mutate(share, { onError: refused }))}
    >
      {t('bulk.preview')}
    </Button>
  )

  return (
    <FormDrawer
      title={t('bulk.title')}
      submit={t('bulk.send')}
      isPending={send.isPending}
      actions={showPreview}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.quiet}>{t('bulk.chosen', { count: actionIds.length })}</p>
      {failure === null ? null : <ProblemBar error={failure} title={t('bulk.failed')} />}
      {errors['actionIds'] === undefined ? null : <Message intent="error">{errors['actionIds']}</Message>}
      <BulkFields form={form} further={further} errors={errors} onChange={change} />
      {preview.data === undefined ? null : <BulkPreviewList preview={preview.data} />}
      <p className={styles.quiet}>{t('task.sentData')}</p>
    </FormDrawer>
  )
}
