import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useDeleteConnection } from '../api/delete-connection.ts'

/** Removes the connection, after saying what that means for the tickets. */
export function RemoveConnection() {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('setup.remove')}</Button>
      {asking ? <RemoveDialog onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useDeleteConnection()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('setup.removeTitle')}</DialogTitle>
          <DialogContent>
            {t('setup.removeLead')}
            {remove.error ? <ProblemBar error={remove.error} /> : null}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: onClose })}
            >
              {t('setup.removeConfirm')}
            </Button>
            <Button onClick={onClose}>{t('setup.removeCancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
