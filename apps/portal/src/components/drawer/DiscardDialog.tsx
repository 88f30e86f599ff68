import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from '../OpenDialog.tsx'

/** Asks before something typed is lost. */
export function DiscardDialog({ onDiscard, onKeep }: { onDiscard: () => void; onKeep: () => void }) {
  const { t } = useTranslation()
  return (
    <OpenDialog modalType="alert" onClose={onKeep}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('drawer.discardTitle')}</DialogTitle>
          <DialogContent>{t('drawer.discardLead')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onKeep}>
              {t('drawer.keep')}
            </Button>
            <Button onClick={onDiscard}>{t('drawer.discard')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </OpenDialog>
  )
}
