import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { readSetting } from '../settings.ts'
import { en } from './en.ts'
import { chooseLanguage } from './languages.ts'
import { nl } from './nl.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

const i18n = createInstance()

/** Starts in the person's language and keeps `<html lang>` in step with it. */
export async function startI18n(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  await i18n.use(initReactI18next).init({
    lng: chooseLanguage(readSetting('language'), navigator.languages),
    fallbackLng: 'en',
    resources: { en: { translation: en }, nl: { translation: nl } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  })
}
