import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { pages, signInHref } from '../../paths.ts'

/** Signing in happens in another tab; this one notices when it is looked at again. */
export function SessionEndedBar() {
  const { t } = useTranslation()
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('session.ended')}</MessageBarTitle>
        {t('session.endedLead')}
      </MessageBarBody>
      <MessageBarActions>
        <Button as="a" href={signInHref(pages.home)} target="_blank" rel="noopener">
          {t('session.signInAgain')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
