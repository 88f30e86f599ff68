import { Field, Input } from '@fluentui/react-components'
import { maxFieldLength, type TicketForm, type TicketKind } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { groupColumn, GroupField } from '../../../components/GroupField.tsx'
import { stateOf } from './field-state.ts'
import { type Demand, demandOf, type FurtherColumn, shownValue } from './further-fields.ts'
import type { Findings } from './task-form.ts'
import { useTaskPanelStyles } from './TaskPanel.styles.ts'

type FurtherFieldsProps = {
  kind: TicketKind
  columns: readonly FurtherColumn[]
  /** What the instance asks for; undefined while unread. */
  form: TicketForm | undefined
  failed: boolean
  typed: Readonly<Record<string, string>>
  defaults: Readonly<Record<string, string>>
  findings: Findings
  onChange: (column: string, value: string) => void
}

/** The assignment group, and what this instance asks for beside what every ticket has. */
export function FurtherFields(props: FurtherFieldsProps) {
  const { kind, columns, form, failed, typed, defaults, findings, onChange } = props
  const { t } = useTranslation()
  const styles = useTaskPanelStyles()
  const hintOf = (column: string, demand: Demand) => {
    if (typed[column] === undefined && column in defaults) return { hint: t('ticketForm.byDefault') }
    return demand === 'sometimes' ? { hint: t('ticketForm.sometimes') } : {}
  }
  const fieldProps = (column: string, demand: Demand) => ({
    required: demand === 'always',
    ...hintOf(column, demand),
    ...stateOf(findings, `fields.${column}`),
  })
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('ticketForm.title')}</legend>
      <GroupField
        kind={kind}
        name={`fields.${groupColumn}`}
        value={shownValue(groupColumn, typed, defaults)}
        onChange={(value) => onChange(groupColumn, value)}
        {...fieldProps(groupColumn, demandOf(form, groupColumn))}
      />
      {columns.map(({ column, label, demand }) => (
        <Field key={column} label={label} {...fieldProps(column, demand)}>
          <Input
            name={`fields.${column}`}
            maxLength={maxFieldLength}
            value={shownValue(column, typed, defaults)}
            onChange={(_, { value }) => onChange(column, value)}
          />
        </Field>
      ))}
      <Unknown form={form} failed={failed} />
    </fieldset>
  )
}

/** Says what is not known of the instance: asking for nothing looks the same. */
function Unknown({ form, failed }: { form: TicketForm | undefined; failed: boolean }) {
  const { t, i18n } = useTranslation()
  const styles = useTaskPanelStyles()
  if (form === undefined) return failed ? <p className={styles.note}>{t('ticketForm.failed')}</p> : null
  if (form.readAt === null) return <p className={styles.note}>{t('ticketForm.unread')}</p>
  if (form.unknown.length === 0) return null
  const parts = new Intl.ListFormat(i18n.language).format(form.unknown.map((part) => t(`ticketForm.part.${part}`)))
  return <p className={styles.note}>{t('ticketForm.unknown', { parts })}</p>
}
