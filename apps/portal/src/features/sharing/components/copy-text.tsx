import { Toast, ToastBody, ToastTitle, type useToastController } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

/** @returns false when the browser does not allow it: on plain http, or by policy */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Both a missing clipboard and a refused one are answered by showing the text instead.
    return false
  }
}

type Outcome = { copied: boolean; message: string; text: string }

/** Says that something was copied, or shows it for copying by hand. */
export function useCopyToast({ dispatchToast }: ReturnType<typeof useToastController>): (outcome: Outcome) => void {
  const { t } = useTranslation()
  return ({ copied, message, text }) =>
    dispatchToast(
      <Toast>
        <ToastTitle>{copied ? message : t('share.copyFailed')}</ToastTitle>
        {copied ? null : <ToastBody>{text}</ToastBody>}
      </Toast>,
      { intent: copied ? 'success' : 'warning', timeout: copied ? 5_000 : -1 },
    )
}
