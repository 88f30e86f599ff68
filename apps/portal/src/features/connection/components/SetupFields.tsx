import { Field, Input, Textarea } from '@fluentui/react-components'
import type { Connection } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { keptSecrets, type SetupDraft, type SetupErrors, type SetupField } from './setup-form.ts'
import { useSetupStyles } from './Setup.styles.ts'

type SetupFieldsProps = {
  draft: SetupDraft
  errors: SetupErrors
  connection: Connection
  onChange: (changed: Partial<SetupDraft>) => void
}

/** What the registration in ServiceNow gave; secrets are typed once and never shown again. */
export function SetupFields({ draft, errors, connection, onChange }: SetupFieldsProps) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const stateOf = (field: SetupField) =>
    errors[field] === undefined ? {} : { validationState: 'error' as const, validationMessage: errors[field] }
  const plain = (field: 'clientId' | 'keyId' | 'subject') => (
    <Input
      name={field}
      autoComplete="off"
      spellCheck={false}
      value={draft[field]}
      onChange={(_, { value }) => onChange({ [field]: value })}
    />
  )
  const kept = keptSecrets(draft, connection)
  return (
    <div className={styles.fields}>
      <Field label={t('setup.clientId')} required {...stateOf('clientId')}>
        {plain('clientId')}
      </Field>
      <Field
        label={t('setup.clientSecret')}
        required={!kept.clientSecret}
        hint={t(kept.clientSecret ? 'setup.secretKept' : 'setup.secretHint')}
        {...stateOf('clientSecret')}
      >
        <Input
          name="clientSecret"
          type="password"
          autoComplete="new-password"
          value={draft.clientSecret}
          onChange={(_, { value }) => onChange({ clientSecret: value })}
        />
      </Field>
      {draft.grant === 'jwt-bearer' ? (
        <>
          <Field label={t('setup.subject')} required {...stateOf('subject')}>
            {plain('subject')}
          </Field>
          <Field label={t('setup.keyId')} required hint={t('setup.keyIdHint')} {...stateOf('keyId')}>
            {plain('keyId')}
          </Field>
          <Field
            label={t('setup.privateKey')}
            required={!kept.privateKey}
            hint={t(kept.privateKey ? 'setup.privateKeyKept' : 'setup.privateKeyHint')}
            {...stateOf('privateKey')}
          >
            <Textarea
              name="privateKey"
              rows={5}
              resize="vertical"
              spellCheck={false}
              textarea={{ className: styles.key, autoComplete: 'off' }}
              value={draft.privateKey}
              onChange={(_, { value }) => onChange({ privateKey: value })}
            />
          </Field>
        </>
      ) : null}
    </div>
  )
}
