import { Badge, mergeClasses } from '@fluentui/react-components'
import { KeyMultipleRegular } from '@fluentui/react-icons'
import type { ApiToken } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../../components/Facts.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { apiTokensQuery } from '../api/get-api-tokens.ts'
import { useApiTokensStyles } from './ApiTokens.styles.ts'
import { RevokeToken } from './RevokeToken.tsx'

const colors = { active: 'success', expired: 'warning', revoked: 'informative' } as const

export function TokenList() {
  const { t } = useTranslation()
  const styles = useApiTokensStyles()
  const query = useQuery(apiTokensQuery)
  return (
    <QueryView query={query} loading={<Loading lines={6} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Notice icon={<KeyMultipleRegular />} title={t('tokens.empty')} lead={t('tokens.emptyLead')} />
        ) : (
          <ul className={styles.list} aria-label={t('tokens.title')}>
            {items.map((token) => (
              <Token key={token.id} token={token} />
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}

function Token({ token }: { token: ApiToken }) {
  const { t } = useTranslation()
  const styles = useApiTokensStyles()
  const { instant } = useFormatters()
  const canWrite = useCanWrite()
  const over = token.status !== 'active'
  return (
    <li className={mergeClasses(styles.token, over && styles.over)}>
      <div className={styles.head}>
        <h2 className={styles.name}>{token.name}</h2>
        <Badge appearance="tint" color={colors[token.status]} className={styles.badge}>
          {t(`tokens.status.${token.status}`)}
        </Badge>
      </div>
      <div className={styles.scopes}>
        {token.scopes.map((scope) => (
          <Badge key={scope} appearance="outline" color="informative">
            {t(`tokens.scope.${scope}`)}
          </Badge>
        ))}
      </div>
      <Facts
        facts={[
          { term: t('tokens.owner'), value: token.owner.name },
          { term: t('tokens.created'), value: instant(token.createdAt) },
          token.revokedAt === null
            ? {
                term: t(token.status === 'expired' ? 'tokens.expired' : 'tokens.expires'),
                value: instant(token.expiresAt),
              }
            : { term: t('tokens.revoked'), value: instant(token.revokedAt) },
          {
            term: t('tokens.lastUsed'),
            value: token.lastUsedAt === null ? t('tokens.neverUsed') : instant(token.lastUsedAt),
          },
        ]}
      />
      {canWrite && !over ? (
        <div className={styles.actions}>
          <RevokeToken token={token} />
        </div>
      ) : null}
    </li>
  )
}
