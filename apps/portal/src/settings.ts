/** Choices of a person that live in the browser only. */
export type SettingName = 'language' | 'theme'

/** Null when nothing was chosen, or when the browser denies its storage. */
export function readSetting(name: SettingName): string | null {
  try {
    return localStorage.getItem(`scorelink.${name}`)
  } catch {
    // Storage switched off by policy: the portal then follows the system.
    return null
  }
}

export function saveSetting(name: SettingName, value: string): void {
  try {
    localStorage.setItem(`scorelink.${name}`, value)
  } catch {
    // Storage switched off by policy: the choice lasts until the page is closed.
  }
}
