import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ApiToken } from '@scorelink/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useRevokeApiToken } from '../api/revoke-api-token.ts'

/** Ends a token, after saying what stops then. */
export function RevokeToken({ token }: { token: ApiToken }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button aria-label={t('tokens.revokeNamed', { name: token.name })} onClick={() => setAsking(true)}>
        {t('tokens.revoke')}
      </Button>
      {asking ? <RevokeDialog token={token} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function RevokeDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const { t } = useTranslation()
  const revoke = useRevokeApiToken()
  return (
    <OpenDialog modalType="alert" onClose={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('tokens.revokeTitle', { name: token.name })}</DialogTitle>
          <DialogContent>
            {t('tokens.revokeLead')}
            {revoke.error ? <ProblemBar error={revoke.error} /> : null}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={revoke.isPending}
              onClick={() => revoke.mutate(token.id, { onSuccess: onClose })}
            >
              {t('tokens.revokeConfirm')}
            </Button>
            <Button onClick={onClose}>{t('tokens.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </OpenDialog>
  )
}
