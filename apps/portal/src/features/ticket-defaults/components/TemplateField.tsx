import { Field, type FieldProps, Select } from '@fluentui/react-components'
import type { TicketForm } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import type { Entry } from './defaults-form.ts'
import { isLost, useFilledBy } from './template-state.ts'

type Chosen = Pick<Entry, 'template' | 'templateName'>
type TemplateFieldProps = {
  name: string
  /** What the instance offers; undefined while unread. */
  form: TicketForm | undefined
  entry: Chosen
  /** Name of the template of all categories, which fills first; empty for none. */
  inherited: string
  onChange: (chosen: Chosen) => void
}

/** A form template of ServiceNow, and what it fills. */
export function TemplateField({ name, form, entry, inherited, onChange }: TemplateFieldProps) {
  const { t } = useTranslation()
  const templates = form?.templates ?? []
  const chosen = templates.find(({ value }) => value === entry.template)
  const filled = useFilledBy(form, chosen)
  const lost = isLost(form, entry.template)
  const hidden = form?.unknown.includes('templates') === true

  const state = (): Pick<FieldProps, 'hint' | 'validationState' | 'validationMessage'> => {
    if (lost) return { validationState: 'warning', validationMessage: t('ticketDefaults.templateLost') }
    if (filled !== '') return { hint: filled }
    if (hidden) return { hint: t('ticketDefaults.templatesHidden') }
    return inherited === '' ? {} : { hint: t('ticketDefaults.templateInherited', { template: inherited }) }
  }
  return (
    <Field label={t('ticketDefaults.template')} {...state()}>
      <Select
        name={name}
        value={entry.template}
        onChange={(_, { value }) => {
          const label = templates.find((template) => template.value === value)?.label ?? ''
          onChange({ template: value, templateName: label })
        }}
      >
        <option value="">{t('ticketDefaults.noTemplate')}</option>
        {chosen === undefined && entry.template !== '' ? (
          <option value={entry.template}>{entry.templateName || entry.template}</option>
        ) : null}
        {templates.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
