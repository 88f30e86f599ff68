import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useDeleteConnection } from '../api/delete-connection.ts'

/** Removes the connection, after saying what that means for the tickets. */
export function RemoveConnection() {
  const { t } = useTranslation()
  const remove = useDeleteConnection()
  return (
    <Dialog modalType="alert" onOpenChange={() => remove.reset()}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{t('setup.remove')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('setup.removeTitle')}</DialogTitle>
          <DialogContent>
            {t('setup.removeLead')}
            {remove.error ? <ProblemBar error={remove.error} /> : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={remove.isPending} onClick={() => remove.mutate()}>
              {t('setup.removeConfirm')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('setup.removeCancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
