import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { NewApiToken } from '@scorelink/contracts'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useFocusBack } from '../../../components/use-focus-back.ts'
import { useCreateApiToken } from '../api/create-api-token.ts'
import { useApiTokensStyles } from './ApiTokens.styles.ts'
import { checkToken, emptyToken, type TokenErrors, tokenErrorsOf } from './token-form.ts'
import { TokenFields } from './TokenFields.tsx'
import { TokenSecret } from './TokenSecret.tsx'

/** From a name and rights to a token that is shown once. */
export function CreateToken() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpen(true)}>
        {t('tokens.create')}
      </Button>
      {open ? <CreateDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function CreateDialog({ onClose }: { onClose: () => void }) {
  const create = useCreateApiToken()
  useFocusBack()
  // Neither a click beside the dialog nor a key may take away what is shown only once, or what somebody is typing.
  const leave = (type: string): void => {
    if (type !== 'backdropClick' && create.data === undefined) onClose()
  }
  return (
    <Dialog open onOpenChange={(_, { open, type }) => (open ? undefined : leave(type))}>
      <DialogSurface>
        {create.data === undefined ? (
          <CreateForm create={create} onClose={onClose} />
        ) : (
          <TokenSecret token={create.data} onClose={onClose} />
        )}
      </DialogSurface>
    </Dialog>
  )
}

function CreateForm({ create, onClose }: { create: ReturnType<typeof useCreateApiToken>; onClose: () => void }) {
  const { t } = useTranslation()
  const styles = useApiTokensStyles()
  const [token, setToken] = useState<NewApiToken>(emptyToken)
  const [errors, setErrors] = useState<TokenErrors>({})
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (create.isPending) return
    const checked = checkToken(token, {
      nameNeeded: t('tokens.nameNeeded'),
      nameTooLong: t('tokens.nameTooLong'),
      scopeNeeded: t('tokens.scopeNeeded'),
    })
    setErrors(checked.ok ? {} : checked.errors)
    if (checked.ok) create.mutate(checked.token, { onError: (error) => setErrors(tokenErrorsOf(problemOf(error))) })
  }
  return (
    <form noValidate onSubmit={submit}>
      <DialogBody>
        <DialogTitle>{t('tokens.createTitle')}</DialogTitle>
        <DialogContent className={styles.form}>
          <TokenFields token={token} errors={errors} onChange={(changed) => setToken({ ...token, ...changed })} />
          {create.error ? <ProblemBar error={create.error} /> : null}
        </DialogContent>
        <DialogActions>
          <Button
            appearance="primary"
            type="submit"
            disabledFocusable={create.isPending}
            icon={create.isPending ? <Spinner size="tiny" /> : null}
          >
            {t('tokens.createConfirm')}
          </Button>
          <Button onClick={onClose}>{t('tokens.cancel')}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
