import { Field } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { FormProblem } from '../FormProblem.tsx'
import { AddColumn } from './AddColumn.tsx'
import { ColumnBox } from './ColumnBox.tsx'
import { type Findings, stateOf } from './findings.ts'
import { type Demand, demandOf, groupColumn, shownValue } from './further-fields.ts'
import { GroupField } from './GroupField.tsx'
import { Message } from '../Message.tsx'
import { useFieldMessages } from './use-field-messages.ts'
import type { ColumnsForm } from './ticket-form.ts'
import { useTicketFieldsStyles } from './TicketFields.styles.ts'
import type { Further } from './use-further-fields.ts'
import { useTheirLabel } from './use-their-label.ts'

type FurtherFieldsProps = {
  further: Further
  form: ColumnsForm
  findings: Findings
  /** @param touched the field that was changed: `fields.u_cost_centre`. */
  onChange: (changed: Partial<ColumnsForm>, touched: string) => void
}

/** The assignment group, and what this instance asks for beside what every ticket has. */
export function FurtherFields({ further, form, findings, onChange }: FurtherFieldsProps) {
  const { kind, columns, instanceForm, defaults } = further
  const { fields, added } = form
  const { t } = useTranslation()
  const styles = useTicketFieldsStyles()
  const labelOf = useTheirLabel()
  const hintOf = (column: string, demand: Demand) => {
    if (defaults === null) return { hint: t(demand === 'always' ? 'ticketForm.askedFor' : 'ticketForm.leftEmpty') }
    if (fields[column] === undefined && column in defaults) return { hint: t('ticketForm.byDefault') }
    return demand === 'sometimes' ? { hint: t('ticketForm.sometimes') } : {}
  }
  const fieldProps = (column: string, demand: Demand) => ({
    // Which defaults there are is not known of many tickets at once.
    required: demand === 'always' && defaults !== null,
    ...hintOf(column, demand),
    ...stateOf(findings, `fields.${column}`),
  })
  const change = (column: string, value: string): void =>
    onChange({ fields: { ...fields, [column]: value } }, `fields.${column}`)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('ticketForm.title')}</legend>
      <GroupField
        kind={kind}
        name={`fields.${groupColumn}`}
        value={shownValue(groupColumn, fields, defaults ?? {})}
        onChange={(value) => change(groupColumn, value)}
        {...fieldProps(groupColumn, demandOf(instanceForm, groupColumn))}
      />
      {columns.map(({ column, label, demand, choices }) => (
        <Field key={column} label={labelOf(label)} {...fieldProps(column, demand)}>
          <ColumnBox
            name={`fields.${column}`}
            choices={choices}
            value={shownValue(column, fields, defaults ?? {})}
            onChange={(value) => change(column, value)}
          />
        </Field>
      ))}
      <AddColumn columns={columns} onAdd={(column) => onChange({ added: [...added, column] }, `fields.${column}`)} />
      <Lost problems={further.lost} />
      <Unknown further={further} />
    </fieldset>
  )
}

/** Says what of the tenant's defaults fills nothing, which is mended there and not here. */
function Lost({ problems }: { problems: Further['lost'] }) {
  const messages = useFieldMessages()
  return problems.map((problem) => (
    <Message key={problem.label} intent="warning">
      {messages.problem(problem)}
    </Message>
  ))
}

/** Says what is not known of the instance: asking for nothing looks the same. */
function Unknown({ further: { instanceForm, isFailed } }: { further: Further }) {
  const { t, i18n } = useTranslation()
  const styles = useTicketFieldsStyles()
  if (instanceForm === undefined) return isFailed ? <p className={styles.note}>{t('ticketForm.failed')}</p> : null
  if (instanceForm.problem !== null) return <FormProblem form={instanceForm} />
  if (instanceForm.readAt === null) return <p className={styles.note}>{t('ticketForm.unread')}</p>
  if (instanceForm.unknown.length === 0) return null
  const names = instanceForm.unknown.map((part) => t(`ticketForm.part.${part}`))
  const parts = new Intl.ListFormat(i18n.language).format(names)
  return <p className={styles.note}>{t('ticketForm.unknown', { parts })}</p>
}
