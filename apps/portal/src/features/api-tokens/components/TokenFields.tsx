import { Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { ApiTokenScope, type NewApiToken } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { useApiTokensStyles } from './ApiTokens.styles.ts'
import { lifeChoices, type TokenErrors, type TokenField } from './token-form.ts'

type TokenFieldsProps = {
  token: NewApiToken
  errors: TokenErrors
  onChange: (changed: Partial<NewApiToken>) => void
}

export function TokenFields({ token, errors, onChange }: TokenFieldsProps) {
  const { t } = useTranslation()
  const styles = useApiTokensStyles()
  const stateOf = (field: TokenField) =>
    errors[field] === undefined ? {} : { validationState: 'error' as const, validationMessage: errors[field] }
  const toggle = (scope: ApiTokenScope, held: boolean): void => {
    const scopes = ApiTokenScope.options.filter((one) => (one === scope ? held : token.scopes.includes(one)))
    onChange({ scopes })
  }
  return (
    <>
      <Field label={t('tokens.name')} required hint={t('tokens.nameHint')} {...stateOf('name')}>
        <Input autoComplete="off" value={token.name} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      <Field label={t('tokens.scopes')} required {...stateOf('scopes')}>
        <fieldset aria-label={t('tokens.scopes')} className={styles.checks}>
          {ApiTokenScope.options.map((scope) => (
            <Checkbox
              key={scope}
              checked={token.scopes.includes(scope)}
              onChange={(_, { checked }) => toggle(scope, checked === true)}
              label={
                <span className={styles.checkText}>
                  {t(`tokens.scope.${scope}`)}
                  <span className={styles.hint}>{t(`tokens.scopeMeaning.${scope}`)}</span>
                </span>
              }
            />
          ))}
        </fieldset>
      </Field>
      <Field label={t('tokens.life')} required hint={t('tokens.lifeHint')} {...stateOf('expiresInDays')}>
        <Select
          value={String(token.expiresInDays)}
          onChange={(_, { value }) => onChange({ expiresInDays: Number(value) })}
        >
          {lifeChoices.map((days) => (
            <option key={days} value={days}>
              {t('tokens.days', { days })}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
