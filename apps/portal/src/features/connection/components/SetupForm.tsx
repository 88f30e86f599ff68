import { Button, Spinner } from '@fluentui/react-components'
import type { Connection } from '@scorelink/contracts'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useCheckInstance } from '../api/check-instance.ts'
import { usePutConnection } from '../api/put-connection.ts'
import { useStartAuthorization } from '../api/start-authorization.ts'
import { LeaveNotice } from './LeaveNotice.tsx'
import { checkSetup, type SetupDraft, type SetupErrors, setupErrorsOf, startSetup } from './setup-form.ts'
import { useSetupStyles } from './Setup.styles.ts'
import { SetupAddress } from './SetupAddress.tsx'
import { SetupConflict } from './SetupConflict.tsx'
import { SetupFields } from './SetupFields.tsx'
import { SetupGrant } from './SetupGrant.tsx'
import { SetupPrerequisites } from './SetupPrerequisites.tsx'
import { Step } from './Step.tsx'

type SetupFormProps = {
  connection: Connection
  /** Authorized without anybody having to leave. */
  onDone: () => void
  /** Given when there is something to go back to. */
  onCancel?: () => void
}

/** From nothing to the authorization page of ServiceNow, in five steps on one page. */
export function SetupForm({ connection, onDone, onCancel }: SetupFormProps) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  // What the form started from: somebody else's change meanwhile must not be overwritten unseen.
  const [base, setBase] = useState(connection)
  const [draft, setDraft] = useState(() => startSetup(connection))
  const [errors, setErrors] = useState<SetupErrors>({})
  const check = useCheckInstance()
  const store = usePutConnection()
  const authorize = useStartAuthorization()
  // Still true after success: the browser is then on its way to ServiceNow.
  const busy = store.isPending || authorize.isPending || authorize.isSuccess
  const alone = draft.grant !== 'authorization-code'

  const change = (changed: Partial<SetupDraft>): void => setDraft((before) => ({ ...before, ...changed }))
  const send = (isDraft: boolean): void => {
    if (busy) return
    const messages = { required: t('setup.required'), tooLong: (max: number) => t('setup.tooLong', { max }) }
    const checked = checkSetup(draft, base, messages, isDraft)
    setErrors(checked.ok ? {} : checked.errors)
    if (!checked.ok) return
    authorize.reset()
    store.mutate(checked.setup, {
      onSuccess: (stored) => {
        setBase(stored)
        change({ clientSecret: '', privateKey: '', instance: stored.setup?.instance ?? draft.instance })
        if (!isDraft) authorize.mutate(stored.version, { onSuccess: ({ location }) => location ?? onDone() })
      },
      onError: (error) => setErrors(setupErrorsOf(problemOf(error))),
    })
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    send(false)
  }
  const takeTheirs = (): void => {
    setBase(connection)
    setDraft(startSetup(connection))
    setErrors({})
    store.reset()
    authorize.reset()
  }

  const conflict = connection.version > base.version && !busy
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <SetupPrerequisites />
      <SetupAddress
        instance={draft.instance}
        error={errors.instance}
        check={check}
        onChange={(instance) => {
          change({ instance })
          check.reset()
        }}
      />
      <SetupGrant
        grant={draft.grant}
        check={check.data}
        redirectUri={connection.redirectUri}
        onChange={(grant) => change({ grant })}
      />
      <Step step={4} title={t('setup.details')}>
        <SetupFields draft={draft} errors={errors} connection={base} onChange={change} />
      </Step>
      <Step
        step={5}
        title={t(alone ? 'setup.authorizeStepAlone' : 'setup.authorizeStep')}
        actions={
          <>
            <Button
              appearance="primary"
              type="submit"
              disabledFocusable={busy || conflict}
              icon={busy ? <Spinner size="tiny" /> : null}
            >
              {busy ? t(alone ? 'setup.authorizingAlone' : 'setup.authorizing') : t('setup.authorize')}
            </Button>
            <Button disabledFocusable={busy || conflict} onClick={() => send(true)}>
              {t('setup.save')}
            </Button>
            {onCancel === undefined ? null : (
              <Button appearance="subtle" onClick={onCancel}>
                {t('setup.cancelChange')}
              </Button>
            )}
          </>
        }
      >
        {alone ? <p className={styles.text}>{t('setup.authorizeAlone')}</p> : <LeaveNotice />}
        {conflict ? (
          <SetupConflict connection={connection} onTheirs={takeTheirs} onMine={() => setBase(connection)} />
        ) : null}
        {store.error && !conflict ? <ProblemBar error={store.error} title={t('setup.failed')} /> : null}
        {authorize.error && !conflict ? (
          <ProblemBar error={authorize.error} title={t('setup.authorizeFailed')} />
        ) : null}
        {Object.keys(errors).length > 0 && !store.error ? <Message intent="error">{t('setup.mend')}</Message> : null}
        {store.isSuccess && store.variables.draft && !conflict ? (
          <Message intent="success" title={t('setup.saved')}>
            {t('setup.savedLead')}
          </Message>
        ) : null}
      </Step>
    </form>
  )
}
