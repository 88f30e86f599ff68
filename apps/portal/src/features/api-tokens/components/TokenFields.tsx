import { Checkbox, Field, Input, Label, Select } from '@fluentui/react-components'
import { ErrorCircleFilled } from '@fluentui/react-icons'
import { ApiTokenScope, type NewApiToken } from '@scorelink/contracts'
import { useId } from 'react'
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
  const errorId = useId()
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
      {/* No Field: it would put its label and its requiredness on each of the boxes. */}
      <fieldset
        className={styles.checks}
        aria-describedby={errors.scopes === undefined ? undefined : errorId}
        aria-invalid={errors.scopes !== undefined}
      >
        <legend className={styles.legend}>
          <Label required>{t('tokens.scopes')}</Label>
        </legend>
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
        {errors.scopes === undefined ? null : (
          <span id={errorId} className={styles.error} role="alert">
            <ErrorCircleFilled aria-hidden /> {errors.scopes}
          </span>
        )}
      </fieldset>
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
