import { Badge, Button } from '@fluentui/react-components'
import type { Connection } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { ExternalLink } from '../../../components/ExternalLink.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { useStartAuthorization } from '../api/start-authorization.ts'
import { RemoveConnection } from './RemoveConnection.tsx'
import { useSetupStyles } from './Setup.styles.ts'

/** A connection as it is, and what can be done with it. */
export function ConnectionFacts({ connection, onChange }: { connection: Connection; onChange: () => void }) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const { instant } = useFormatters()
  const canWrite = useCanWrite()
  const authorize = useStartAuthorization()
  const when = (value: string | null): string => (value === null ? t('setup.unknown') : instant(value))
  const { instance, integrationUser: user } = connection
  const lost = connection.status === 'authorization-lost'
  return (
    <Card
      title={t('setup.facts')}
      aside={
        <Badge size="large" appearance="tint" color={lost ? 'danger' : 'success'}>
          {t(lost ? 'setup.lost' : 'setup.connected')}
        </Badge>
      }
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
                <RemoveConnection />
              </>
            ),
          }
        : {})}
    >
      {connection.problem === null ? null : (
        <ProblemBar error={connection.problem} title={t('setup.problem')} intent="warning" />
      )}
      <Facts
        facts={[
          {
            term: t('setup.factInstance'),
            value: instance === null ? t('setup.unknown') : <ExternalLink href={instance}>{instance}</ExternalLink>,
          },
          { term: t('setup.factUser'), value: user === null ? t('setup.unknown') : `${user.name} (${user.userName})` },
          { term: t('setup.factRelease'), value: connection.release ?? t('setup.unknown') },
          { term: t('setup.factMode'), value: connection.mode === null ? t('setup.unknown') : t('setup.modeTableApi') },
          { term: t('setup.factClient'), value: connection.clientId ?? t('setup.unknown') },
          { term: t('setup.factSince'), value: when(connection.connectedAt) },
          { term: t('setup.factAccess'), value: when(connection.accessTokenExpiresAt) },
          { term: t('setup.factRefresh'), value: when(connection.refreshTokenExpiresAt) },
          { term: t('setup.factPolled'), value: when(connection.lastPolledAt) },
        ]}
      />
      {canWrite && !lost ? (
        <p className={styles.text}>
          {t('setup.renew')} {t('setup.notPersonal')}
        </p>
      ) : null}
      {authorize.error ? <ProblemBar error={authorize.error} title={t('setup.authorizeFailed')} /> : null}
    </Card>
  )
}
