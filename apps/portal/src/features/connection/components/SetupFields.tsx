import { Field, Input } from '@fluentui/react-components'
import type { Connection } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { keptSecrets, type SetupDraft, type SetupErrors, type SetupField } from './setup-form.ts'
import { useSetupStyles } from './Setup.styles.ts'

type SetupFieldsProps = {
  setup: SetupDraft
  errors: SetupErrors
  connection: Connection
  onChange: (changed: Partial<SetupDraft>) => void
}

export function SetupFields({ setup, errors, connection, onChange }: SetupFieldsProps) {
  const { t } = useTranslation()
  const styles = useSetupStyles()
  const stateOf = (field: SetupField) =>
    errors[field] === undefined ? {} : { validationState: 'error' as const, validationMessage: errors[field] }
  const kept = keptSecrets(setup, connection).clientSecret
  return (
    <div className={styles.fields}>
      <Field label={t('setup.instance')} required hint={t('setup.instanceHint')} {...stateOf('instance')}>
        <Input
          name="instance"
          autoComplete="off"
          spellCheck={false}
          value={setup.instance}
          onChange={(_, { value }) => onChange({ instance: value })}
        />
      </Field>
      <Field label={t('setup.clientId')} required {...stateOf('clientId')}>
        <Input
          name="clientId"
          autoComplete="off"
          spellCheck={false}
          value={setup.clientId}
          onChange={(_, { value }) => onChange({ clientId: value })}
        />
      </Field>
      <Field
        label={t('setup.clientSecret')}
        required={!kept}
        hint={t(kept ? 'setup.secretKept' : 'setup.secretHint')}
        {...stateOf('clientSecret')}
      >
        <Input
          name="clientSecret"
          type="password"
          autoComplete="new-password"
          value={setup.clientSecret}
          onChange={(_, { value }) => onChange({ clientSecret: value })}
        />
      </Field>
    </div>
  )
}
