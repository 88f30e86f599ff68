import { Menu, MenuButton, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowDownloadRegular, BracesRegular, TableRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { api, type AuditSearch, withQuery } from '../../../paths.ts'

/** Saves everything the filters let through, not only what is on the screen. */
export function AuditExport({ search }: { search: AuditSearch }) {
  const { t } = useTranslation()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<ArrowDownloadRegular />}>{t('audit.export')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink
            icon={<TableRegular />}
            href={withQuery(api.auditExport, { ...search, format: 'csv' })}
            download=""
          >
            {t('audit.exportCsv')}
          </MenuItemLink>
          <MenuItemLink
            icon={<BracesRegular />}
            href={withQuery(api.auditExport, { ...search, format: 'json' })}
            download=""
          >
            {t('audit.exportJson')}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
