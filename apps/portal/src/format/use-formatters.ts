import { useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, localeOf } from '../i18n/languages.ts'
import { SessionContext } from '../session/session-context.ts'
import { createFormatters, type Formatters } from './format.ts'

/** Formatters in the chosen language and the tenant's time zone. */
export function useFormatters(): Formatters {
  const { i18n } = useTranslation()
  const timeZone = useContext(SessionContext)?.tenant.timeZone ?? 'UTC'
  const language = isLanguage(i18n.language) ? i18n.language : 'en'
  return useMemo(() => createFormatters(localeOf(language, navigator.languages), timeZone), [language, timeZone])
}
