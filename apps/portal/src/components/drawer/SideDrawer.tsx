import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from '../use-focus-back.ts'
import { useSideDrawerStyles } from './SideDrawer.styles.ts'

type SideDrawerProps = { title: string; footer?: ReactNode; onClose: () => void; children: ReactNode }

/** Slides over the page from its end; mounted only while it is open. */
export function SideDrawer({ title, footer, onClose, children }: SideDrawerProps) {
  const { t } = useTranslation()
  useFocusBack()
  const styles = useSideDrawerStyles()
  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      aria-label={title}
      onOpenChange={(_, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label={t('drawer.close')} icon={<DismissRegular />} onClick={onClose} />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{children}</DrawerBody>
      {footer === undefined ? null : <DrawerFooter className={styles.footer}>{footer}</DrawerFooter>}
    </OverlayDrawer>
  )
}
