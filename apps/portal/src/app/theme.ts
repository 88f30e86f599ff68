import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { createContext, useContext, useEffect, useState } from 'react'
import { useMediaQuery } from '../components/use-media-query.ts'
import { readSetting, saveSetting } from '../settings.ts'

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

type ThemeSetting = { choice: ThemeChoice; choose: (choice: ThemeChoice) => void; fluentTheme: Theme }

export const ThemeContext = createContext<ThemeSetting | null>(null)

export function useThemeSetting(): ThemeSetting {
  const setting = useContext(ThemeContext)
  if (setting === null) throw new Error('useThemeSetting is used outside App')
  return setting
}

/** Light or dark as the person chose; as the system does until then. */
export function useThemeChoice(): ThemeSetting {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  const [choice, setChoice] = useState(readThemeChoice)
  const dark = choice === 'system' ? systemIsDark : choice === 'dark'
  useEffect(() => {
    // Scroll bars and native date pickers follow this one.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  }, [dark])
  const choose = (next: ThemeChoice): void => {
    saveSetting('theme', next)
    setChoice(next)
  }
  return { choice, choose, fluentTheme: dark ? webDarkTheme : webLightTheme }
}

function readThemeChoice(): ThemeChoice {
  const stored = readSetting('theme')
  return themeChoices.find((choice) => choice === stored) ?? 'system'
}
