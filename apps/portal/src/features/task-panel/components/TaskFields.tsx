import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import { maxDescriptionLength, maxNameLength, TicketKind } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { stateOf } from './field-state.ts'
import { categories, type Findings, priorities, type TaskForm } from './task-form.ts'
import { useTaskPanelStyles } from './TaskPanel.styles.ts'

type TaskFieldsProps = {
  form: TaskForm
  findings: Findings
  /** The category comes from the improvement action. */
  fixedCategory: boolean
  /** The instance takes no ticket without one. */
  dueDateRequired: boolean
  onChange: (changed: Partial<TaskForm>) => void
}

export function TaskFields({ form, findings, fixedCategory, dueDateRequired, onChange }: TaskFieldsProps) {
  const { t } = useTranslation()
  const styles = useTaskPanelStyles()
  const counter = (text: string, max: number): string => t('task.counter', { count: text.length, max })
  return (
    <>
      <Field label={t('task.type')} {...stateOf(findings, 'kind')}>
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
      <Field label={t('task.name')} required hint={counter(form.name, maxNameLength)} {...stateOf(findings, 'name')}>
        <Input name="name" value={form.name} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      <Field
        label={t('task.description')}
        required
        hint={counter(form.description, maxDescriptionLength)}
        {...stateOf(findings, 'description')}
      >
        <Textarea
          name="description"
          resize="vertical"
          textarea={{ className: styles.description }}
          value={form.description}
          onChange={(_, { value }) => onChange({ description: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('task.priority')} {...stateOf(findings, 'priority')}>
          <Select name="priority" value={form.priority} onChange={(_, { value }) => onChange({ priority: value })}>
            {priorities.map((priority) => (
              <option key={priority} value={priority}>
                {t(`priority.p${priority}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t('task.due')}
          {...(dueDateRequired ? { required: true } : { hint: t('task.dueHint') })}
          {...stateOf(findings, 'dueDate')}
        >
          <Input
            name="dueDate"
            type="date"
            value={form.dueDate}
            onChange={(_, { value }) => onChange({ dueDate: value })}
          />
        </Field>
      </div>
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
