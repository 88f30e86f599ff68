import { SideBySide } from '../SideBySide.tsx'
import { type Findings, stateOf } from './findings.ts'
import { DescriptionField, DueDateField, NameField, PriorityField } from './TicketFields.tsx'
import type { WrittenForm } from './ticket-form.ts'

type WrittenFieldsProps = {
  form: WrittenForm
  findings: Findings
  /** The instance takes no ticket without one. */
  dueDateRequired: boolean
  onChange: (changed: Partial<WrittenForm>) => void
}

/** What a person writes of every ticket. */
export function WrittenFields({ form, findings, dueDateRequired, onChange }: WrittenFieldsProps) {
  return (
    <>
      <NameField value={form.name} required onChange={(name) => onChange({ name })} {...stateOf(findings, 'name')} />
      <DescriptionField
        value={form.description}
        required
        onChange={(description) => onChange({ description })}
        {...stateOf(findings, 'description')}
      />
      <SideBySide>
        <PriorityField
          value={form.priority}
          onChange={(priority) => onChange({ priority })}
          {...stateOf(findings, 'priority')}
        />
        <DueDateField
          value={form.dueDate}
          required={dueDateRequired}
          onChange={(dueDate) => onChange({ dueDate })}
          {...stateOf(findings, 'dueDate')}
        />
      </SideBySide>
    </>
  )
}
