import { Field, Select } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type Findings, stateOf } from '../../../components/ticket-fields/findings.ts'
import { categories, type TicketForm } from '../../../components/ticket-fields/ticket-form.ts'
import { KindField } from '../../../components/ticket-fields/TicketFields.tsx'
import { WrittenFields } from '../../../components/ticket-fields/WrittenFields.tsx'

type TaskFieldsProps = {
  form: TicketForm
  findings: Findings
  /** The category comes from the improvement action. */
  fixedCategory: boolean
  /** The instance takes no ticket without one. */
  dueDateRequired: boolean
  onChange: (changed: Partial<TicketForm>) => void
}

export function TaskFields({ form, findings, fixedCategory, dueDateRequired, onChange }: TaskFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <KindField value={form.kind} onChange={(kind) => onChange({ kind })} {...stateOf(findings, 'kind')} />
      <WrittenFields form={form} findings={findings} dueDateRequired={dueDateRequired} onChange={onChange} />
      <Field
        label={t('task.category')}
        {...(fixedCategory ? { hint: t('task.categoryFixed') } : {})}
        required={!fixedCategory}
        {...stateOf(findings, 'category')}
      >
        <Select
          name="category"
          disabled={fixedCategory}
          value={form.category}
          onChange={(_, { value }) => onChange({ category: value })}
        >
          <option value="">{t('task.categoryChoose')}</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {t(`category.${category}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
