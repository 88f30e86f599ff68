import { Button } from '@fluentui/react-components'
import type { Connection } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'

type SetupConflictProps = {
  /** As it is now. */
  connection: Connection
  onTheirs: () => void
  onMine: () => void
}

/** Two administrators at once: the second decides, knowing of the first. */
export function SetupConflict({ connection, onTheirs, onMine }: SetupConflictProps) {
  const { t } = useTranslation()
  const { instant } = useFormatters()
  const { setup } = connection
  return (
    <Message
      intent="warning"
      title={t('setup.conflictTitle')}
      actions={
        <>
          <Button onClick={onTheirs}>{t('setup.conflictTheirs')}</Button>
          <Button onClick={onMine}>{t('setup.conflictMine')}</Button>
        </>
      }
    >
      {setup === null
        ? t('setup.conflictOther')
        : t('setup.conflictSetup', { name: setup.savedBy, when: instant(setup.savedAt) })}
    </Message>
  )
}
