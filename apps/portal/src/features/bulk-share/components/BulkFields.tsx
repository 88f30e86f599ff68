import { Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import { BulkGrouping, Priority, TicketKind } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { GroupField } from '../../../components/GroupField.tsx'
import type { BulkErrors, BulkField, BulkForm } from './bulk-form.ts'
import { useBulkShareStyles } from './BulkShare.styles.ts'

type BulkFieldsProps = { form: BulkForm; errors: BulkErrors; onChange: (changed: Partial<BulkForm>) => void }

export function BulkFields({ form, errors, onChange }: BulkFieldsProps) {
  const { t } = useTranslation()
  const styles = useBulkShareStyles()
  const stateOf = (field: BulkField) =>
    errors[field] === undefined ? {} : { validationState: 'error' as const, validationMessage: errors[field] }
  return (
    <>
      <Field label={t('bulk.grouping')} {...stateOf('grouping')}>
        <RadioGroup
          name="grouping"
          value={form.grouping}
          onChange={(_, { value }) => onChange({ grouping: BulkGrouping.parse(value) })}
        >
          <Radio value="separate" label={t('bulk.separate')} />
          <Radio value="grouped" label={t('bulk.grouped')} />
        </RadioGroup>
      </Field>
      <Field label={t('task.type')}>
        <RadioGroup
          name="kind"
          layout="horizontal"
          value={form.kind}
          onChange={(_, { value }) => onChange({ kind: TicketKind.parse(value) })}
        >
          <Radio value="change" label={t('kind.change')} />
          <Radio value="incident" label={t('kind.incident')} />
        </RadioGroup>
      </Field>
      <div className={styles.pair}>
        <Field label={t('task.priority')} {...stateOf('priority')}>
          <Select name="priority" value={form.priority} onChange={(_, { value }) => onChange({ priority: value })}>
            {[...Priority.values].map((priority) => (
              <option key={priority} value={priority}>
                {t(`priority.p${priority}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('task.due')} hint={t('task.dueHint')} {...stateOf('dueDate')}>
          <Input
            name="dueDate"
            type="date"
            value={form.dueDate}
            onChange={(_, { value }) => onChange({ dueDate: value })}
          />
        </Field>
      </div>
      <GroupField
        kind={form.kind}
        name="group"
        hint={t('ticketForm.groupHint')}
        value={form.group}
        onChange={(group) => onChange({ group })}
        {...stateOf('group')}
      />
      {form.grouping === 'grouped' ? (
        <>
          <Field label={t('task.name')} hint={t('bulk.writtenForYou')} {...stateOf('name')}>
            <Input name="name" value={form.name} onChange={(_, { value }) => onChange({ name: value })} />
          </Field>
          <Field label={t('task.description')} hint={t('bulk.writtenForYou')} {...stateOf('description')}>
            <Textarea
              name="description"
              resize="vertical"
              rows={5}
              value={form.description}
              onChange={(_, { value }) => onChange({ description: value })}
            />
          </Field>
        </>
      ) : null}
      <Checkbox
        label={t('bulk.skipOpen')}
        checked={form.skipOpen}
        onChange={(_, { checked }) => onChange({ skipOpen: checked === true })}
      />
    </>
  )
}
