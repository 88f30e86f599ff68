import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components'
import { BulkGrouping } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { SideBySide } from '../../../components/SideBySide.tsx'
import { type FieldErrors, stateOf } from '../../../components/ticket-fields/findings.ts'
import { FurtherFields } from '../../../components/ticket-fields/FurtherFields.tsx'
import {
  DescriptionField,
  DueDateField,
  KindField,
  NameField,
  PriorityField,
} from '../../../components/ticket-fields/TicketFields.tsx'
import type { Further } from '../../../components/ticket-fields/use-further-fields.ts'
import type { BulkForm } from './bulk-form.ts'

type BulkFieldsProps = {
  form: BulkForm
  further: Further
  errors: FieldErrors
  onChange: (changed: Partial<BulkForm>) => void
}

export function BulkFields({ form, further, errors, onChange }: BulkFieldsProps) {
  const { t } = useTranslation()
  const findings = { errors, warnings: {} }
  const writtenForYou = { hint: t('bulk.writtenForYou') }
  return (
    <>
      <Field label={t('bulk.grouping')} {...stateOf(findings, 'grouping')}>
        <RadioGroup
          name="grouping"
          value={form.grouping}
          onChange={(_, { value }) => onChange({ grouping: BulkGrouping.parse(value) })}
        >
          <Radio value="separate" label={t('bulk.separate')} />
          <Radio value="grouped" label={t('bulk.grouped')} />
        </RadioGroup>
      </Field>
      <KindField value={form.kind} onChange={(kind) => onChange({ kind })} />
      <SideBySide>
        <PriorityField
          value={form.priority}
          onChange={(priority) => onChange({ priority })}
          {...stateOf(findings, 'priority')}
        />
        <DueDateField
          value={form.dueDate}
          required={further.dueDateRequired}
          onChange={(dueDate) => onChange({ dueDate })}
          {...stateOf(findings, 'dueDate')}
        />
      </SideBySide>
      {form.grouping === 'grouped' ? (
        <>
          <NameField
            value={form.name}
            onChange={(name) => onChange({ name })}
            {...writtenForYou}
            {...stateOf(findings, 'name')}
          />
          <DescriptionField
            value={form.description}
            onChange={(description) => onChange({ description })}
            {...writtenForYou}
            {...stateOf(findings, 'description')}
          />
        </>
      ) : null}
      <FurtherFields further={further} form={form} findings={findings} onChange={onChange} />
      <Checkbox
        label={t('bulk.skipOpen')}
        checked={form.skipOpen}
        onChange={(_, { checked }) => onChange({ skipOpen: checked === true })}
      />
    </>
  )
}
