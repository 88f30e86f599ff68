import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

/** Asks before something typed is lost. */
export function DiscardDialog({ onDiscard, onKeep }: { onDiscard: () => void; onKeep: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : onKeep())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('task.discardTitle')}</DialogTitle>
          <DialogContent>{t('task.discardLead')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onKeep}>
              {t('task.keep')}
            </Button>
            <Button onClick={onDiscard}>{t('task.discard')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
