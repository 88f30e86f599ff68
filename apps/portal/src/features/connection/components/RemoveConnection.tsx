import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { Connection } from '@scorelink/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { Card } from '../../../components/Card.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useDeleteConnection } from '../api/delete-connection.ts'
import { useSetupStyles } from './Setup.styles.ts'

/** Removes the connection, after saying what that means. */
export function RemoveConnection({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <Card
      title={t('setup.removeCard')}
      lead={t('setup.removeCardLead')}
      actions={<Button onClick={() => setAsking(true)}>{t('setup.remove')}</Button>}
    >
      {asking ? <RemoveDialog connection={connection} onClose={() => setAsking(false)} /> : null}
    </Card>
  )
}

function RemoveDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const remove = useDeleteConnection()
  return (
    <OpenDialog modalType="alert" onClose={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('setup.removeTitle')}</DialogTitle>
          <DialogContent>
            <p>{t('setup.removeNow')}</p>
            <ul className={styles.list}>
              <li>{t('setup.removeTokens')}</li>
              {connection.mode === 'app' ? <li>{t('setup.removeApp')}</li> : null}
              <li>{t('setup.removeTickets')}</li>
              <li>{t('setup.removeShare')}</li>
            </ul>
            <p>{t('setup.removeAgain', { instance: connection.instance ?? 'ServiceNow' })}</p>
            {remove.error ? <ProblemBar error={remove.error} /> : null}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={remove.isPending}
              onClick={() => remove.mutate(connection.version, { onSuccess: onClose })}
            >
              {t('setup.removeConfirm')}
            </Button>
            <Button onClick={onClose}>{t('setup.removeCancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </OpenDialog>
  )
}
