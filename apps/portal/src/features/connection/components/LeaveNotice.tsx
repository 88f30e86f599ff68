import { useTranslation } from 'react-i18next'
import { ExternalLink } from '../../../components/ExternalLink.tsx'
import { Message } from '../../../components/Message.tsx'
import { useSetupStyles } from './Setup.styles.ts'

/** What a person has to know before ServiceNow asks who they are. */
export function LeaveNotice() {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  return (
    <Message intent="warning" title={t('setup.leaveTitle')}>
      <ol className={styles.list}>
        <li>{t('setup.leaveNotPersonal')}</li>
        <li>{t('setup.leaveNotYou')}</li>
        <li>{t('setup.leaveAllow')}</li>
      </ol>
      <div className={styles.spaced}>
        <ExternalLink href="/help/single-sign-on">{t('setup.leaveHelp')}</ExternalLink>
      </div>
    </Message>
  )
}
