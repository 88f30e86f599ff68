import { Menu, MenuButton, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowDownloadRegular, BracesRegular, TableRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { withQuery } from '../paths.ts'

type ExportMenuProps = {
  /** Address of the API that answers with a file. */
  path: string
  /** Filters in force: everything they let through is saved, not only what is on the screen. */
  query: Record<string, string | undefined>
  /** Where the page has more than one. */
  label?: string
}

/** Saves what a list stands for as a file. */
export function ExportMenu({ path, query, label }: ExportMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<ArrowDownloadRegular />} {...(label === undefined ? {} : { 'aria-label': label })}>
          {t('export.button')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemLink icon={<TableRegular />} href={withQuery(path, { ...query, format: 'csv' })} download="">
            {t('export.csv')}
          </MenuItemLink>
          <MenuItemLink icon={<BracesRegular />} href={withQuery(path, { ...query, format: 'json' })} download="">
            {t('export.json')}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
