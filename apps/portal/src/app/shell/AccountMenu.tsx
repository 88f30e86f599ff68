import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { DesktopRegular, PersonRegular, SignOutRegular } from '@fluentui/react-icons'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemBar } from '../../components/ProblemBar.tsx'
import { pages } from '../../paths.ts'
import { useSession } from '../../session/session-context.ts'
import { useSignOut } from '../../session/sign-out.ts'
import { useShellStyles } from './Shell.styles.ts'

/** Who is signed in, as what, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const styles = useShellStyles()
  const { user, role } = useSession()
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          shape="circular"
          icon={<Avatar icon={<PersonRegular />} size={28} aria-hidden />}
          aria-label={t('account.menu', { name: user.name })}
        />
      </MenuTrigger>
      <MenuPopover className={styles.account}>
        <div className={styles.person}>
          <strong>{user.name}</strong>
          <span>{user.userPrincipalName}</span>
          <span>
            <strong>{t(`account.${role}`)}</strong>: {t(`account.${role}Meaning`)}
          </span>
        </div>
        <MenuDivider />
        <MenuList>
          <MenuItem icon={<DesktopRegular />} onClick={() => void navigate({ to: pages.sessions })}>
            {t('account.sessions')}
          </MenuItem>
          <MenuItem icon={<SignOutRegular />} persistOnClick onClick={() => signOut.mutate()}>
            {t('account.signOut')}
          </MenuItem>
        </MenuList>
        {signOut.error ? <ProblemBar error={signOut.error} /> : null}
      </MenuPopover>
    </Menu>
  )
}
