import { Button } from '@fluentui/react-components'
import type { Connection, StoredSetup } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { useDiscardSetup } from '../api/discard-setup.ts'

type SetupInProgressProps = {
  connection: Connection
  setup: StoredSetup
  /** Left out where the form is open already. */
  onResume?: () => void
}

/** A set-up that somebody began and nobody authorized. */
export function SetupInProgress({ connection, setup, onResume }: SetupInProgressProps) {
  const { t } = useTranslation()
  const { instant } = useFormatters()
  const canWrite = useCanWrite()
  const discard = useDiscardSetup()
  const said = { name: setup.savedBy, when: instant(setup.savedAt), instance: setup.instance }
  const beside = connection.status !== 'pending'
  return (
    <>
      <Message
        intent="info"
        title={t(beside ? 'setup.pendingBeside' : 'setup.pending')}
        actions={
          canWrite ? (
            <>
              {onResume === undefined ? null : <Button onClick={onResume}>{t('setup.resume')}</Button>}
              <Button disabledFocusable={discard.isPending} onClick={() => discard.mutate(connection.version)}>
                {t('setup.discard')}
              </Button>
            </>
          ) : null
        }
      >
        {t(beside ? 'setup.pendingBesideLead' : 'setup.pendingLead', said)}
      </Message>
      {discard.error ? <ProblemBar error={discard.error} title={t('setup.discardFailed')} /> : null}
    </>
  )
}
