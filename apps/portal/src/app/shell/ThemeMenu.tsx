import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { DarkThemeRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { themeChoices, useThemeSetting } from '../theme.ts'

export function ThemeMenu() {
  const { t } = useTranslation()
  const { choice, choose } = useThemeSetting()
  return (
    <Menu
      checkedValues={{ theme: [choice] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        choose(themeChoices.find((candidate) => candidate === checkedItems[0]) ?? 'system')
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<DarkThemeRegular />} aria-label={t('theme.button')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeChoices.map((candidate) => (
            <MenuItemRadio key={candidate} name="theme" value={candidate}>
              {t(`theme.${candidate}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
