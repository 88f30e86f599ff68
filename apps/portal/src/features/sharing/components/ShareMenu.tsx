import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useToastController,
} from '@fluentui/react-components'
import {
  LinkMultipleRegular,
  LinkRegular,
  MailRegular,
  PeopleTeamRegular,
  ShareRegular,
  TaskListSquareLtrRegular,
  TicketDiagonalRegular,
} from '@fluentui/react-icons'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { pages } from '../../../paths.ts'
import { copyText, useCopyToast } from './copy-text.tsx'
import { mailLink, plannerLink, plannerText, type Shared, teamsLink } from './share-links.ts'

/** Whether sharing to ServiceNow works at the moment, and if not, why. */
export type ServiceNowReadiness = 'ready' | 'notConnected' | 'lost' | 'readerOnly' | 'checking' | 'unavailable'

type ShareMenuProps = {
  shared: Shared
  serviceNow: ServiceNowReadiness
  onShareToServiceNow: () => void
  /** Takes a record that is in ServiceNow already. */
  onFollowRecord: () => void
}

/** Ways to bring an improvement action to somebody else. */
export function ShareMenu({ shared, serviceNow, onShareToServiceNow, onFollowRecord }: ShareMenuProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const toaster = useToastController()
  const showToast = useCopyToast(toaster)
  const copyLink = async (): Promise<void> => {
    showToast({ copied: await copyText(shared.url), message: t('share.copied'), text: shared.url })
  }
  const openPlanner = async (): Promise<void> => {
    // Copying needs the focus of this tab, so it comes before the new one.
    const copied = await copyText(plannerText(shared))
    window.open(plannerLink, '_blank', 'noopener,noreferrer')
    showToast({ copied, message: t('share.plannerCopied'), text: shared.url })
  }
  const reason = serviceNow === 'ready' ? '' : t(`share.${serviceNow}`)
  const needsSetup = serviceNow === 'notConnected' || serviceNow === 'lost'
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<ShareRegular />}>
          {t('share.button')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<LinkRegular />} onClick={() => void copyLink()}>
            {t('share.copyLink')}
          </MenuItem>
          <MenuItemLink icon={<MailRegular />} href={mailLink(shared)}>
            {t('share.email')}
          </MenuItemLink>
          <MenuItemLink icon={<PeopleTeamRegular />} href={teamsLink(shared)} target="_blank" rel="noopener noreferrer">
            {t('share.teams')}
          </MenuItemLink>
          <MenuItem icon={<TaskListSquareLtrRegular />} onClick={() => void openPlanner()}>
            {t('share.planner')}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<TicketDiagonalRegular />}
            disabled={serviceNow !== 'ready'}
            {...(serviceNow === 'ready' ? {} : { subText: reason, 'aria-description': reason })}
            onClick={onShareToServiceNow}
            aria-label={t('share.serviceNow')}
          >
            {t('share.serviceNow')}
          </MenuItem>
          <MenuItem
            icon={<LinkMultipleRegular />}
            disabled={serviceNow !== 'ready'}
            {...(serviceNow === 'ready' ? {} : { 'aria-description': reason })}
            onClick={onFollowRecord}
          >
            {t('attach.menu')}
          </MenuItem>
          {needsSetup ? (
            <MenuItem onClick={() => void navigate({ to: pages.setup })}>{t('share.notConnectedHelp')}</MenuItem>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
