import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { Rule } from '@scorelink/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useDeleteRule } from '../api/change-rules.ts'

/** Removes a rule, after saying that its tickets stay. */
export function DeleteRule({ rule }: { rule: Rule }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const remove = useDeleteRule(rule.id)
  return (
    <>
      <Button appearance="subtle" onClick={() => setAsking(true)}>
        {t('rules.delete')}
      </Button>
      {asking ? (
        <OpenDialog modalType="alert" onClose={() => setAsking(false)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t('rules.deleteTitle', { name: rule.name })}</DialogTitle>
              <DialogContent>
                {t('rules.deleteLead')}
                {remove.error ? <ProblemBar error={remove.error} /> : null}
              </DialogContent>
              <DialogActions>
                <Button appearance="primary" disabledFocusable={remove.isPending} onClick={() => remove.mutate()}>
                  {t('rules.delete')}
                </Button>
                <Button onClick={() => setAsking(false)}>{t('rules.cancel')}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </OpenDialog>
      ) : null}
    </>
  )
}
