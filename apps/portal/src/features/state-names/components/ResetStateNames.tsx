import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { KindStateNames } from '@scorelink/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useResetStateNames } from '../api/change-state-names.ts'

/** Back to ServiceNow's own labels and their standard meaning, after asking. */
export function ResetStateNames({ names, onDone }: { names: KindStateNames; onDone: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const reset = useResetStateNames(names.kind)
  const own = names.states.some(
    ({ customName, phase, standardPhase }) => customName !== null || phase !== standardPhase,
  )
  const confirm = (): void =>
    reset.mutate(undefined, {
      onSuccess: () => {
        setAsking(false)
        onDone()
      },
    })
  return (
    <>
      <Button appearance="subtle" disabledFocusable={!own} onClick={() => setAsking(true)}>
        {t('stateNames.reset')}
      </Button>
      {asking ? (
        <OpenDialog modalType="alert" onClose={() => setAsking(false)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t('stateNames.resetTitle', { kind: t(`cards.${names.kind}`) })}</DialogTitle>
              <DialogContent>
                {t('stateNames.resetLead')}
                {reset.error ? <ProblemBar error={reset.error} /> : null}
              </DialogContent>
              <DialogActions>
                <Button appearance="primary" disabledFocusable={reset.isPending} onClick={confirm}>
                  {t('stateNames.resetConfirm')}
                </Button>
                <Button onClick={() => setAsking(false)}>{t('stateNames.resetCancel')}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </OpenDialog>
      ) : null}
    </>
  )
}
