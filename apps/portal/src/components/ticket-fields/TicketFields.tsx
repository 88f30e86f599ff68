import { Field, type FieldProps, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components'
import { maxDescriptionLength, maxNameLength, TicketKind } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { priorities } from './ticket-form.ts'
import { useTicketFieldsStyles } from './TicketFields.styles.ts'

type State = Pick<FieldProps, 'hint' | 'required' | 'validationState' | 'validationMessage'>
type TextFieldProps = State & { value: string; onChange: (value: string) => void }

export function KindField({
  value,
  onChange,
  ...state
}: State & { value: TicketKind; onChange: (kind: TicketKind) => void }) {
  const { t } = useTranslation()
  return (
    <Field label={t('task.type')} {...state}>
      <RadioGroup
        name="kind"
        layout="horizontal"
        value={value}
        onChange={(_, chosen) => onChange(TicketKind.parse(chosen.value))}
      >
        <Radio value="change" label={t('kind.change')} />
        <Radio value="incident" label={t('kind.incident')} />
      </RadioGroup>
    </Field>
  )
}

/** Says how much of its length is used, unless it has something else to say. */
export function NameField({ value, onChange, ...state }: TextFieldProps) {
  const { t } = useTranslation()
  return (
    <Field label={t('task.name')} hint={t('task.counter', { count: value.length, max: maxNameLength })} {...state}>
      <Input name="name" value={value} onChange={(_, typed) => onChange(typed.value)} />
    </Field>
  )
}

export function DescriptionField({ value, onChange, ...state }: TextFieldProps) {
  const { t } = useTranslation()
  const styles = useTicketFieldsStyles()
  const counter = t('task.counter', { count: value.length, max: maxDescriptionLength })
  return (
    <Field label={t('task.description')} hint={counter} {...state}>
      <Textarea
        name="description"
        resize="vertical"
        textarea={{ className: styles.description }}
        value={value}
        onChange={(_, typed) => onChange(typed.value)}
      />
    </Field>
  )
}

export function PriorityField({ value, onChange, ...state }: TextFieldProps) {
  const { t } = useTranslation()
  return (
    <Field label={t('task.priority')} {...state}>
      <Select name="priority" value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        {priorities.map((priority) => (
          <option key={priority} value={priority}>
            {t(`priority.p${priority}`)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

export function DueDateField({ value, onChange, ...state }: TextFieldProps) {
  const { t } = useTranslation()
  return (
    <Field label={t('task.due')} {...(state.required === true ? {} : { hint: t('task.dueHint') })} {...state}>
      <Input name="dueDate" type="date" value={value} onChange={(_, typed) => onChange(typed.value)} />
    </Field>
  )
}
