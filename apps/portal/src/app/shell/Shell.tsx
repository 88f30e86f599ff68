import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import { DismissRegular, NavigationRegular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMediaQuery } from '../../components/use-media-query.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { Logo } from './Logo.tsx'
import { Navigation } from './Navigation.tsx'
import { useShellStyles } from './Shell.styles.ts'
import { ThemeMenu } from './ThemeMenu.tsx'

/** Header and navigation around a page. @param banner concerns the whole portal */
export function Shell({ banner, children }: { banner: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  const styles = useShellStyles()
  const wide = useMediaQuery('(min-width: 1200px)')
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('app.skipToContent')}
      </a>
      <header className={styles.header}>
        {wide ? null : <NavigationDrawer />}
        <Logo size={28} />
        <span className={styles.product}>{t('app.name')}</span>
        <span className={styles.gap} />
        <LanguageMenu />
        <ThemeMenu />
        <AccountMenu />
      </header>
      <div className={styles.body}>
        {wide ? (
          <div className={styles.side}>
            <Navigation />
          </div>
        ) : null}
        <main id="content" tabIndex={-1} className={styles.content}>
          {banner}
          {children}
        </main>
      </div>
    </>
  )
}

function NavigationDrawer() {
  const { t } = useTranslation()
  const styles = useShellStyles()
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-label={t('app.openNavigation')}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <OverlayDrawer
        open={open}
        position="start"
        size="small"
        className={styles.drawer}
        aria-label={t('app.navigation')}
        onOpenChange={(_, data) => setOpen(data.open)}
      >
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('app.closeNavigation')}
                onClick={close}
              />
            }
          >
            {t('app.name')}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody className={styles.drawerBody}>
          <Navigation onFollow={close} />
        </DrawerBody>
      </OverlayDrawer>
    </>
  )
}
