import { Button, Field } from '@fluentui/react-components'
import { AddRegular, DeleteRegular } from '@fluentui/react-icons'
import type { TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { ticketFormQuery } from '../../../api/get-ticket-form.ts'
import { Card } from '../../../components/Card.tsx'
import { ChoiceBox } from '../../../components/ChoiceBox.tsx'
import { textOf } from '../../../components/choices.ts'
import { ColumnBox } from '../../../components/ticket-fields/ColumnBox.tsx'
import { groupColumn } from '../../../components/ticket-fields/further-fields.ts'
import { GroupField } from '../../../components/ticket-fields/GroupField.tsx'
import { type Entry, groupBehind, keyOf, type Row, type Scope } from './defaults-form.ts'
import { isUnknownGroup } from './template-state.ts'
import { TemplateField } from './TemplateField.tsx'
import { useTicketDefaultsStyles } from './TicketDefaults.styles.ts'

type ScopeFieldsProps = {
  kind: TicketKind
  scope: Scope
  entry: Entry
  /** What is set for all categories, which a category comes on top of. */
  ofAll: Entry | undefined
  /** The group as it is stored: what is being typed is not found fault with. */
  storedGroup: string
  errors: Readonly<Record<number, string>>
  onChange: (entry: Entry) => void
}

/** Template, group and further columns for all categories or one. */
export function ScopeFields({ kind, scope, entry, ofAll, storedGroup, errors, onChange }: ScopeFieldsProps) {
  const { t } = useTranslation()
  const styles = useTicketDefaultsStyles()
  const adding = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLUListElement>(null)
  const { data, isPending } = useQuery(ticketFormQuery(kind))
  const title = scope === null ? t('ticketDefaults.all') : t(`category.${scope}`)
  const name = keyOf(kind, scope)
  const changeRow = (index: number, changed: Partial<Row>): void =>
    onChange({ ...entry, rows: entry.rows.map((row, at) => (at === index ? { ...row, ...changed } : row)) })
  const addRow = (): void => {
    // Only once the row stands there, it can take the focus.
    flushSync(() => onChange({ ...entry, rows: [...entry.rows, { column: '', value: '' }] }))
    rows.current?.lastElementChild?.querySelector('input')?.focus()
  }
  const removeRow = (index: number): void => {
    onChange({ ...entry, rows: entry.rows.filter((_, at) => at !== index) })
    // The button that had the focus is gone.
    adding.current?.querySelector('button')?.focus()
  }
  const known = [...(data?.columns ?? []), ...(data?.offered ?? [])].filter(({ column }) => column !== groupColumn)
  const columns = isPending ? undefined : known.map(({ column, label }) => ({ value: column, label }))
  const choicesOf = (wanted: string) => known.find(({ column }) => column === wanted.trim())?.choices ?? []
  const behind = !isPending && entry.group === '' ? groupBehind(entry, ofAll, data?.templates ?? []) : undefined
  const hint =
    behind === undefined
      ? {}
      : { hint: t(`ticketDefaults.groupFrom.${behind.from}`, { group: textOf(data?.groups ?? [], behind.group) }) }
  const unknownGroup = entry.group === storedGroup && isUnknownGroup(data, entry.group)
  return (
    <Card title={title} lead={t(scope === null ? 'ticketDefaults.allLead' : 'ticketDefaults.ofCategory')}>
      <TemplateField
        name={`${name}.template`}
        form={data}
        entry={entry}
        inherited={ofAll?.templateName ?? ''}
        onChange={(chosen) => onChange({ ...entry, ...chosen })}
      />
      <GroupField
        kind={kind}
        name={`${name}.group`}
        value={entry.group}
        onChange={(group) => onChange({ ...entry, group })}
        {...hint}
        {...(unknownGroup
          ? {
              validationState: 'warning',
              validationMessage: t('ticketForm.problem.unknown-group', { label: entry.group }),
            }
          : {})}
      />
      {entry.rows.length === 0 ? null : (
        <ul ref={rows} className={styles.rows}>
          {entry.rows.map((row, index) => {
            const column = row.column === '' ? t('ticketDefaults.column') : textOf(columns ?? [], row.column)
            return (
              // Rows have no identity beside their place: nothing reorders them.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className={styles.row}>
                <Field
                  {...(errors[index] === undefined
                    ? {}
                    : { validationState: 'error', validationMessage: errors[index] })}
                >
                  <ChoiceBox
                    name={`${name}.${index}`}
                    aria-label={t('ticketDefaults.columnOf', { number: index + 1, scope: title })}
                    placeholder={t('ticketDefaults.column')}
                    choices={columns}
                    value={row.column}
                    onChange={(value) => changeRow(index, { column: value })}
                  />
                </Field>
                <ColumnBox
                  className={styles.input}
                  name={`${name}.${index}.value`}
                  choices={choicesOf(row.column)}
                  aria-label={t('ticketDefaults.valueOf', { column, scope: title })}
                  placeholder={t('ticketDefaults.value')}
                  value={row.value}
                  onChange={(value) => changeRow(index, { value })}
                />
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={t('ticketDefaults.remove', { column, scope: title })}
                  onClick={() => removeRow(index)}
                />
              </li>
            )
          })}
        </ul>
      )}
      <div ref={adding}>
        <Button
          className={styles.add}
          appearance="transparent"
          icon={<AddRegular />}
          aria-label={t('ticketDefaults.addTo', { scope: title })}
          onClick={addRow}
        >
          {t('ticketDefaults.add')}
        </Button>
      </div>
    </Card>
  )
}
