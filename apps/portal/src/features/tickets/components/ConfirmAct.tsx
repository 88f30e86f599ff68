import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useActOnTicket } from '../api/act-on-ticket.ts'

type ConfirmActProps = { ticketId: string; act: 'recreate' | 'forget'; onClose: () => void }

/** Says what an act means before it is done. */
export function ConfirmAct({ ticketId, act, onClose }: ConfirmActProps) {
  const { t } = useTranslation()
  const perform = useActOnTicket(ticketId)
  return (
    <OpenDialog modalType="alert" onClose={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(`acts.${act}Title`)}</DialogTitle>
          <DialogContent>
            {t(`acts.${act}Lead`)}
            {perform.error ? <ProblemBar error={perform.error} title={t('acts.failed')} /> : null}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={perform.isPending}
              onClick={() => perform.mutate(act, { onSuccess: onClose })}
            >
              {t(`acts.${act}`)}
            </Button>
            <Button onClick={onClose}>{t('acts.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </OpenDialog>
  )
}
