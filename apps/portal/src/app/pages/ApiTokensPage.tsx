import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { CreateToken } from '../../features/api-tokens/components/CreateToken.tsx'
import { TokenList } from '../../features/api-tokens/components/TokenList.tsx'
import { useCanWrite } from '../../session/session-context.ts'

export function ApiTokensPage() {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  return (
    <Page title={t('tokens.title')} lead={t('tokens.lead')} actions={canWrite ? <CreateToken /> : null}>
      <TokenList />
    </Page>
  )
}
