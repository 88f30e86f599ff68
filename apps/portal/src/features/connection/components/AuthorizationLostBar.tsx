import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '../../../components/ExternalLink.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useCanWrite } from '../../../session/session-context.ts'
import { useStartAuthorization } from '../api/start-authorization.ts'

/** ServiceNow no longer accepts our tokens: tickets wait until somebody authorizes again. */
export function AuthorizationLostBar({ version }: { version: number }) {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const authorize = useStartAuthorization()
  return (
    <>
      <Message
        intent="error"
        title={t('setup.lostTitle')}
        actions={
          canWrite ? (
            <Button
              appearance="primary"
              disabledFocusable={authorize.isPending}
              onClick={() => authorize.mutate(version)}
            >
              {t('setup.authorize')}
            </Button>
          ) : null
        }
      >
        {t('setup.lostLead')} {t('setup.notPersonal')}{' '}
        <ExternalLink href="/help/servicenow-unauthorized">{t('help.howToMend')}</ExternalLink>
      </Message>
      {authorize.error ? <ProblemBar error={authorize.error} title={t('setup.authorizeFailed')} /> : null}
    </>
  )
}
