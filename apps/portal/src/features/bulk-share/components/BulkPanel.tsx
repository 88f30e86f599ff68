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
import type { BulkShare, NewBulkShare } from '@scorelink/contracts'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKey } from '../../../api/idempotency-key.ts'
import { problemOf } from '../../../api/request-error.ts'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { usePreviewBulkShare, useShareInBulk } from '../api/share-in-bulk.ts'
import { bulkErrorsOf, type BulkErrors, type BulkForm, checkBulkForm, startBulkForm } from './bulk-form.ts'
import { BulkFields } from './BulkFields.tsx'
import { BulkPreviewList } from './BulkPreviewList.tsx'
import { useBulkShareStyles } from './BulkShare.styles.ts'

type BulkPanelProps = { actionIds: readonly string[]; onSent: (share: BulkShare) => void; onClose: () => void }

/** From a selection to tickets: choose how, see what will be sent, send. */
export function BulkPanel({ actionIds, onSent, onClose }: BulkPanelProps) {
  const { t } = useTranslation()
  const styles = useBulkShareStyles()
  const formId = useId()
  const [form, setForm] = useState(startBulkForm)
  const [errors, setErrors] = useState<BulkErrors>({})
  const [idempotencyKey] = useState(createIdempotencyKey)
  const preview = usePreviewBulkShare()
  const send = useShareInBulk(idempotencyKey)
  const failure = send.error ?? preview.error

  const change = (changed: Partial<BulkForm>): void => {
    setForm({ ...form, ...changed })
    setErrors({})
    preview.reset()
    send.reset()
  }
  const withShare = (use: (share: NewBulkShare) => void): void => {
    const checked = checkBulkForm(form, actionIds, {
      invalidDate: t('task.invalidDate'),
      tooMany: (max) => t('bulk.tooMany', { max }),
      tooLong: (max) => t('task.tooLong', { max }),
    })
    setErrors(checked.ok ? {} : checked.errors)
    if (checked.ok) use(checked.share)
  }
  const refused = (error: unknown): void => setErrors(bulkErrorsOf(problemOf(error)))
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (!send.isPending) withShare((share) => send.mutate(share, { onSuccess: onSent, onError: refused }))
  }

  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      aria-label={t('bulk.title')}
      onOpenChange={(_, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label={t('task.close')} icon={<DismissRegular />} onClick={onClose} />
          }
        >
          {t('bulk.title')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <form id={formId} className={styles.form} noValidate onSubmit={submit}>
          <p className={styles.quiet}>{t('bulk.chosen', { count: actionIds.length })}</p>
          {failure === null ? null : <ProblemBar error={failure} title={t('bulk.failed')} />}
          {errors.actionIds === undefined ? null : <Message intent="error">{errors.actionIds}</Message>}
          <BulkFields form={form} errors={errors} onChange={change} />
          {preview.data === undefined ? null : <BulkPreviewList preview={preview.data} />}
          <p className={styles.quiet}>{t('task.sentData')}</p>
        </form>
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        <Button
          appearance="primary"
          type="submit"
          form={formId}
          disabledFocusable={send.isPending}
          icon={send.isPending ? <Spinner size="tiny" /> : null}
        >
          {t('bulk.send')}
        </Button>
        <Button
          disabledFocusable={preview.isPending}
          onClick={() => withShare((share) => preview.mutate(share, { onError: refused }))}
        >
          {t('bulk.preview')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('task.cancel')}
        </Button>
      </DrawerFooter>
    </OverlayDrawer>
  )
}
