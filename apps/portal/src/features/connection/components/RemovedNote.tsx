import type { RemovedConnection } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'

/** What became of the connection removed last. */
export function RemovedNote({ removed }: { removed: RemovedConnection }) {
  const { t } = useTranslation()
  const { instant } = useFormatters()
  const { instance, removedBy: name, tokensRevoked, appTold } = removed
  const outcome =
    tokensRevoked === null ? 'setup.removedTelling' : tokensRevoked ? 'setup.removedDone' : 'setup.removedFailed'
  return (
    <Message
      intent={tokensRevoked === false || appTold === false ? 'warning' : 'info'}
      title={t('setup.removedTitle', { instance })}
    >
      {t('setup.removedLead', { name, when: instant(removed.removedAt) })} {t(outcome)}{' '}
      {appTold === false ? t('setup.removedAppFailed') : null}
    </Message>
  )
}
