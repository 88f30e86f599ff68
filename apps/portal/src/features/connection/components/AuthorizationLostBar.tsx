import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useCanWrite } from '../../../session/session-context.ts'
import { useStartAuthorization } from '../api/start-authorization.ts'

/** ServiceNow no longer accepts our tokens: tickets wait until somebody authorizes again. */
export function AuthorizationLostBar() {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const authorize = useStartAuthorization()
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('setup.lostTitle')}</MessageBarTitle>
          {t('setup.lostLead')} {t('setup.notPersonal')}
        </MessageBarBody>
        {canWrite ? (
          <MessageBarActions>
            <Button appearance="primary" disabledFocusable={authorize.isPending} onClick={() => authorize.mutate()}>
              {t('setup.authorize')}
            </Button>
          </MessageBarActions>
        ) : null}
      </MessageBar>
      {authorize.error ? <ProblemBar error={authorize.error} title={t('setup.authorizeFailed')} /> : null}
    </>
  )
}
