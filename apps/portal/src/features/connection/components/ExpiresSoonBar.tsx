import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { useStartAuthorization } from '../api/start-authorization.ts'

/** The refresh token ends soon, and no call can prolong it: somebody has to authorize again in time. */
export function ExpiresSoonBar({ version, expiresAt }: { version: number; expiresAt: string }) {
  const { t } = useTranslation()
  const { instant } = useFormatters()
  const canWrite = useCanWrite()
  const authorize = useStartAuthorization()
  return (
    <>
      <Message
        intent="warning"
        title={t('setup.soonTitle')}
        actions={
          canWrite ? (
            <Button disabledFocusable={authorize.isPending} onClick={() => authorize.mutate(version)}>
              {t('setup.authorize')}
            </Button>
          ) : null
        }
      >
        {t('setup.soonLead', { when: instant(expiresAt) })} {canWrite ? t('setup.notPersonal') : null}
      </Message>
      {authorize.error ? <ProblemBar error={authorize.error} title={t('setup.authorizeFailed')} /> : null}
    </>
  )
}
