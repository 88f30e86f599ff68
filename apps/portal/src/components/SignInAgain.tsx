import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { pages, signInHref } from '../paths.ts'

/** Signing in happens in another tab, so that nothing typed in this one is lost; this one notices when it is back in front. */
export function SignInAgain() {
  const { t } = useTranslation()
  return (
    <Button as="a" href={signInHref(pages.home)} target="_blank" rel="noopener">
      {t('session.signInAgain')}
    </Button>
  )
}
