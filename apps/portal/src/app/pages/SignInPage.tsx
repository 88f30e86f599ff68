import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Message } from '../../components/Message.tsx'
import { signInHref } from '../../paths.ts'
import { LanguageMenu } from '../shell/LanguageMenu.tsx'
import { Logo } from '../shell/Logo.tsx'
import { ThemeMenu } from '../shell/ThemeMenu.tsx'
import { useSignInPageStyles } from './SignInPage.styles.ts'

/** @param error code the server sent the browser back with */
export function SignInPage({ returnTo, error }: { returnTo: string; error: string | undefined }) {
  const { t } = useTranslation()
  const styles = useSignInPageStyles()
  useEffect(() => {
    document.title = t('signIn.title')
  }, [t])
  return (
    <div className={styles.page}>
      <header className={styles.tools}>
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main className={styles.main}>
        <section className={styles.card}>
          <Logo size={56} />
          <h1 className={styles.title}>{t('signIn.title')}</h1>
          <p className={styles.lead}>{t('signIn.lead')}</p>
          {error === undefined ? null : <Refusal error={error} />}
          <Button as="a" appearance="primary" size="large" href={signInHref(returnTo)}>
            {t(error === 'AUTH_NO_ROLE' ? 'signIn.otherAccount' : 'signIn.button')}
          </Button>
        </section>
      </main>
    </div>
  )
}

function Refusal({ error }: { error: string }) {
  const { t } = useTranslation()
  const styles = useSignInPageStyles()
  if (error === 'AUTH_NO_ROLE') {
    return (
      <Message intent="warning" title={t('signIn.noRoleTitle')}>
        {t('signIn.noRoleLead')}
        <ul className={styles.roles}>
          <li>{t('signIn.noRoleAdministrator')}</li>
          <li>{t('signIn.noRoleReader')}</li>
        </ul>
      </Message>
    )
  }
  return (
    <Message intent="error" title={t('signIn.failedTitle')}>
      {t('signIn.failedLead')} {t('signIn.failedHelp', { code: error })}
    </Message>
  )
}
