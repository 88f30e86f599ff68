import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { SignOutRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { api } from '../../../paths.ts'
import { useSignOut } from '../../../session/sign-out.ts'

/** Ends every session of the person, after asking. */
export function SignOutEverywhere() {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button icon={<SignOutRegular />} onClick={() => setAsking(true)}>
        {t('sessions.everywhere')}
      </Button>
      {asking ? <EverywhereDialog onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function EverywhereDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const signOut = useSignOut(api.signOutEverywhere)
  return (
    <OpenDialog modalType="alert" onClose={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('sessions.everywhereTitle')}</DialogTitle>
          <DialogContent>
            {t('sessions.everywhereLead')}
            {signOut.error ? <ProblemBar error={signOut.error} /> : null}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={signOut.isPending || signOut.isSuccess}
              onClick={() => signOut.mutate()}
            >
              {t('sessions.everywhereConfirm')}
            </Button>
            <Button onClick={onClose}>{t('tokens.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </OpenDialog>
  )
}
