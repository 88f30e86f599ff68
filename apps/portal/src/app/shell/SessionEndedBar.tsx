import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Message } from '../../components/Message.tsx'
import { pages, signInHref } from '../../paths.ts'

/** Signing in happens in another tab; this one notices when it is looked at again. */
export function SessionEndedBar() {
  const { t } = useTranslation()
  return (
    <Message
      intent="warning"
      title={t('session.ended')}
      actions={
        <Button as="a" href={signInHref(pages.home)} target="_blank" rel="noopener">
          {t('session.signInAgain')}
        </Button>
      }
    >
      {t('session.endedLead')}
    </Message>
  )
}
