import { Badge, Button } from '@fluentui/react-components'
import type { Connection } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { ExternalLink } from '../../../components/ExternalLink.tsx'
import { type Fact, Facts } from '../../../components/Facts.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { useStartAuthorization } from '../api/start-authorization.ts'
import { ConnectionHealth } from './ConnectionHealth.tsx'
import { useSetupStyles } from './Setup.styles.ts'

/** A connection as it is, with what renews it. */
export function ConnectionFacts({ connection, onChange }: { connection: Connection; onChange: () => void }) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const canWrite = useCanWrite()
  const authorize = useStartAuthorization()
  const facts = useFacts(connection)
  const lost = connection.status === 'authorization-lost'
  const alone = connection.grant !== 'authorization-code'
  return (
    <>
      <Card
        title={t('setup.health')}
        aside={
          <Badge size="large" appearance="tint" color={lost ? 'danger' : 'success'}>
            {t(lost ? 'setup.lost' : 'setup.connected')}
          </Badge>
        }
        actions={<RouterButton to={pages.health}>{t('doctor.open')}</RouterButton>}
      >
        <ConnectionHealth connection={connection} />
      </Card>
      <Card
        title={t('setup.facts')}
        {...(canWrite
          ? {
              actions: (
                <>
                  {/* When authorization is lost, the bar above has this button. */}
                  {lost ? null : (
                    <Button
                      appearance="primary"
                      disabledFocusable={authorize.isPending}
                      onClick={() => authorize.mutate(connection.version)}
                    >
                      {t('setup.authorize')}
                    </Button>
                  )}
                  <Button onClick={onChange}>{t('setup.change')}</Button>
                </>
              ),
            }
          : {})}
      >
        <Facts facts={facts} />
        {canWrite ? (
          <>
            {lost ? null : <p className={styles.text}>{t('setup.renew')}</p>}
            {alone || lost ? null : <Message intent="warning">{t('setup.notPersonal')}</Message>}
          </>
        ) : null}
        {authorize.error ? <ProblemBar error={authorize.error} title={t('setup.authorizeFailed')} /> : null}
      </Card>
    </>
  )
}

function useFacts(connection: Connection): Fact[] {
  const { t } = useTranslation()
  const { instant } = useFormatters()
  const unknown = t('setup.unknown')
  const when = (value: string | null): string => (value === null ? unknown : instant(value))
  const { instance, integrationUser: user, mode, grant } = connection
  const refresh = grant === 'authorization-code' ? when(connection.refreshTokenExpiresAt) : t('setup.factNoRefresh')
  return [
    {
      term: t('setup.factInstance'),
      value: instance === null ? unknown : <ExternalLink href={instance}>{instance}</ExternalLink>,
    },
    { term: t('setup.factRelease'), value: connection.release ?? unknown },
    {
      term: t('setup.factMode'),
      value: mode === null ? unknown : t(mode === 'app' ? 'setup.modeApp' : 'setup.modeTable'),
    },
    { term: t('setup.factUser'), value: user === null ? unknown : `${user.name} (${user.userName})` },
    { term: t('setup.factRoles'), value: <Roles roles={user?.roles ?? null} /> },
    { term: t('setup.factGrant'), value: grant === null ? unknown : t(`setup.grants.${grant}`) },
    { term: t('setup.factClient'), value: connection.clientId ?? unknown },
    { term: t('setup.factSince'), value: when(connection.connectedAt) },
    { term: t('setup.factBy'), value: connection.connectedBy ?? unknown },
    { term: t('setup.factAccess'), value: when(connection.accessTokenExpiresAt) },
    { term: t('setup.factRefresh'), value: refresh },
  ]
}

/** An administrator's roles would fill the page. */
const mostRoles = 6

function Roles({ roles }: { roles: readonly string[] | null }) {
  const { t } = useTranslation()
  if (roles === null) return t('setup.rolesHidden')
  const rest = roles.length - mostRoles
  return (
    <>
      {roles.slice(0, mostRoles).join(', ')}
      {rest > 0 ? ` ${t('setup.rolesMore', { count: rest })}` : null}
    </>
  )
}
