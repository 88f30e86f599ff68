import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../components/Loading.tsx'
import { Page } from '../../components/Page.tsx'
import { QueryView } from '../../components/QueryView.tsx'
import { RouterLink } from '../../components/RouterLink.tsx'
import { helpQuery } from '../../features/help/api/get-help.ts'
import { HelpText } from '../../features/help/components/HelpText.tsx'
import { pages } from '../../paths.ts'
import { LanguageMenu } from '../shell/LanguageMenu.tsx'
import { Logo } from '../shell/Logo.tsx'
import { useShellStyles } from '../shell/Shell.styles.ts'
import { ThemeMenu } from '../shell/ThemeMenu.tsx'
import { useHelpPageStyles } from './HelpPage.styles.ts'

const route = getRouteApi('/help/$page')

/** A troubleshooting page. It needs no sign-in: signing in is among what can fail. */
export function HelpPage() {
  const { t } = useTranslation()
  const shell = useShellStyles()
  const styles = useHelpPageStyles()
  const query = useQuery(helpQuery(route.useParams().page))
  return (
    <>
      <header className={shell.header}>
        <Logo size={28} />
        <span className={shell.product}>{t('app.name')}</span>
        <span className={shell.gap} />
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main className={styles.content}>
        <Page
          title={query.data?.title ?? t('help.title')}
          breadcrumb={<RouterLink to={pages.home}>{t('error.toHome')}</RouterLink>}
        >
          <QueryView query={query} loading={<Loading lines={8} />}>
            {(help) => <HelpText help={help} />}
          </QueryView>
        </Page>
      </main>
    </>
  )
}
