import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { LocalLanguageRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { isLanguage, languages } from '../../i18n/languages.ts'
import { saveSetting } from '../../settings.ts'

export function LanguageMenu() {
  const { t, i18n } = useTranslation()
  const choose = (language: unknown): void => {
    if (!isLanguage(language)) return
    saveSetting('language', language)
    void i18n.changeLanguage(language)
  }
  return (
    <Menu
      checkedValues={{ language: [i18n.language] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}
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
