import { Button, Field, Input } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { useSetupStyles } from './Setup.styles.ts'

/** What has to be ready, and what to do on the ServiceNow side, before the details can be entered. */
export function SetupInstructions({ redirectUri }: { redirectUri: string }) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  return (
    <>
      <Card title={`1. ${t('setup.before')}`}>
        <ul className={styles.list}>
          <li>{t('setup.beforeInstance')}</li>
          <li>{t('setup.beforeAdmin')}</li>
          <li>{t('setup.beforeUser')}</li>
        </ul>
      </Card>
      <Card title={`2. ${t('setup.register')}`}>
        <p className={styles.text}>{t('setup.registerWhere')}</p>
        <RedirectAddress redirectUri={redirectUri} />
        <p className={styles.text}>{t('setup.registerAfter')}</p>
      </Card>
    </>
  )
}

function RedirectAddress({ redirectUri }: { redirectUri: string }) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(redirectUri)
    setCopied(true)
  }
  return (
    <div className={styles.copyRow}>
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
