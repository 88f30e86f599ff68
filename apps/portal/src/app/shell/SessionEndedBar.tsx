import { useTranslation } from 'react-i18next'
import { Message } from '../../components/Message.tsx'
import { SignInAgain } from '../../components/SignInAgain.tsx'

/** The session is over, but what was read and typed stays on the screen. */
export function SessionEndedBar() {
  const { t } = useTranslation()
  return (
    <Message intent="warning" title={t('session.ended')} actions={<SignInAgain />}>
      {t('session.endedLead')}
    </Message>
  )
}
