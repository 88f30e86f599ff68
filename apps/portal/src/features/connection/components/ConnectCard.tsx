import type { Connection } from '@scorelink/contracts'
import { PlugConnectedRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'

/** The invitation on the home page, until ServiceNow is connected. */
export function ConnectCard({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const begun = connection.status === 'pending'
  return (
    <Card
      title={t('cards.askTitle')}
      actions={
        canWrite ? (
          <RouterButton to={pages.setup} appearance="primary" icon={<PlugConnectedRegular />}>
            {t(begun ? 'cards.continue' : 'cards.connect')}
          </RouterButton>
        ) : null
      }
    >
      <p style={{ margin: 0 }}>{t(begun ? 'cards.askPending' : 'cards.askLead')}</p>
      {canWrite ? null : <p style={{ margin: 0 }}>{t('cards.readerHelp')}</p>}
    </Card>
  )
}
