import { Button, Spinner } from '@fluentui/react-components'
import type { Connection } from '@scorelink/contracts'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { usePutConnection } from '../api/put-connection.ts'
import { useStartAuthorization } from '../api/start-authorization.ts'
import { checkSetup, type SetupDraft, type SetupErrors, setupErrorsOf, startSetup } from './setup-form.ts'
import { useSetupStyles } from './Setup.styles.ts'
import { SetupFields } from './SetupFields.tsx'
import { SetupInstructions } from './SetupInstructions.tsx'

type SetupFormProps = {
  connection: Connection
  /** Given when there is something to go back to. */
  onCancel?: () => void
}

/** From nothing to the authorization page of ServiceNow, in four steps on one page. */
export function SetupForm({ connection, onCancel }: SetupFormProps) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const [setup, setSetup] = useState(() => startSetup(connection))
  const [errors, setErrors] = useState<SetupErrors>({})
  const store = usePutConnection()
  const authorize = useStartAuthorization()
  // Still true after success: the browser is then on its way to ServiceNow.
  const busy = store.isPending || authorize.isPending || authorize.isSuccess

  const change = (changed: Partial<SetupDraft>): void => setSetup({ ...setup, ...changed })
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (busy) return
    const checked = checkSetup(setup, connection, {
      required: t('setup.required'),
      tooLong: (max) => t('setup.tooLong', { max }),
    })
    setErrors(checked.ok ? {} : checked.errors)
    if (!checked.ok) return
    authorize.reset()
    store.mutate(checked.setup, {
      onSuccess: ({ version }) => authorize.mutate(version),
      onError: (error) => setErrors(setupErrorsOf(problemOf(error))),
    })
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <SetupInstructions redirectUri={connection.redirectUri} />
      <Card title={`3. ${t('setup.details')}`}>
        <SetupFields setup={setup} errors={errors} connection={connection} onChange={change} />
      </Card>
      <Card
        title={`4. ${t('setup.authorizeStep')}`}
        lead={t('setup.authorizeLead')}
        actions={
          <>
            <Button
              appearance="primary"
              type="submit"
              disabledFocusable={busy}
              icon={busy ? <Spinner size="tiny" /> : null}
            >
              {busy ? t('setup.authorizing') : t('setup.authorize')}
            </Button>
            {onCancel === undefined ? null : <Button onClick={onCancel}>{t('setup.cancelChange')}</Button>}
          </>
        }
      >
        <Message intent="warning">{t('setup.notPersonal')}</Message>
        {store.error ? <ProblemBar error={store.error} title={t('setup.failed')} /> : null}
        {authorize.error ? <ProblemBar error={authorize.error} title={t('setup.authorizeFailed')} /> : null}
        {Object.keys(errors).length > 0 && !store.error ? <Message intent="error">{t('setup.mend')}</Message> : null}
      </Card>
    </form>
  )
}
