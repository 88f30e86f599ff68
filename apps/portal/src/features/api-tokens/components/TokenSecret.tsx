import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, Field, Input } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import type { CreatedApiToken } from '@scorelink/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { api } from '../../../paths.ts'
import { useApiTokensStyles } from './ApiTokens.styles.ts'

/** The only time a token is on a screen. */
export function TokenSecret({ token, onClose }: { token: CreatedApiToken; onClose: () => void }) {
  const { t } = useTranslation()
  const styles = useApiTokensStyles()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(token.token)
    setCopied(true)
  }
  return (
    <DialogBody>
      <DialogTitle>{t('tokens.createdTitle', { name: token.name })}</DialogTitle>
      <DialogContent className={styles.form}>
        <Message intent="warning">{t('tokens.onceOnly')}</Message>
        <div className={styles.secretRow}>
          <Field label={t('tokens.secret')} className={styles.grow}>
            <Input readOnly className={styles.mono} value={token.token} onFocus={(event) => event.target.select()} />
          </Field>
          {/* Without a clipboard (plain http) the field above selects itself for copying by hand. */}
          {navigator.clipboard === undefined ? null : (
            <Button icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={() => void copy()}>
              {t(copied ? 'tokens.copied' : 'tokens.copy')}
            </Button>
          )}
        </div>
        <div>
          <p className={styles.hint}>{t('tokens.example')}</p>
          <pre className={styles.example}>
            {`curl -H "Authorization: Bearer $SCORELINK_TOKEN" ${window.location.origin}${api.tickets}`}
          </pre>
        </div>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={onClose}>
          {t('tokens.done')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
