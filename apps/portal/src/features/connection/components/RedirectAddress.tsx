import { Button, Field, Input } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetupStyles } from './Setup.styles.ts'

/** The address to register in ServiceNow, ready to be copied. */
export function RedirectAddress({ redirectUri }: { redirectUri: string }) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(redirectUri)
    setCopied(true)
  }
  return (
    <div className={styles.row}>
      <Field label={t('setup.redirect')} className={styles.grow}>
        <Input readOnly value={redirectUri} onFocus={(event) => event.target.select()} />
      </Field>
      {/* Without a clipboard (plain http) the field above selects itself for copying by hand. */}
      {navigator.clipboard === undefined ? null : (
        <Button icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={() => void copy()}>
          {t(copied ? 'setup.copied' : 'setup.copy')}
        </Button>
      )}
    </div>
  )
}
