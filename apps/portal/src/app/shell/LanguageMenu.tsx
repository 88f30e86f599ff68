import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { LocalLanguageRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { languages } from '../../i18n/languages.ts'

export function LanguageMenu() {
  const { t, i18n } = useTranslation()
  return (
    <Menu
      checkedValues={{ language: [i18n.language] }}
      onCheckedValueChange={(_, { checkedItems }) => void i18n.changeLanguage(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<LocalLanguageRegular />} aria-label={t('language.button')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map((language) => (
            <MenuItemRadio key={language} name="language" value={language} lang={language}>
              {t(`language.${language}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
