/** Languages the portal speaks. */
export const languages = ['en', 'nl'] as const
export type Language = (typeof languages)[number]

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * @param stored what the person chose before
 * @param preferred the browser's languages, most wanted first, such as `nl-BE`
 */
export function chooseLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (isLanguage(stored)) return stored
  for (const tag of preferred) {
    const language = tag.split('-')[0]
    if (isLanguage(language)) return language
  }
  return 'en'
}

/** Locale for dates and numbers: the browser's own region where it speaks the chosen language. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag.split('-')[0] === language && isLanguageTag(tag))
  return own ?? (language === 'nl' ? 'nl-NL' : 'en-US')
}

/** Some systems hand a POSIX locale such as `en-US@posix` to the browser, which no formatter takes. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    // Not a language tag (RangeError).
    return false
  }
}
