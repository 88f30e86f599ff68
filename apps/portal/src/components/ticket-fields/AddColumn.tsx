import { Button, Field, Input } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FurtherColumn, isNewColumn } from './further-fields.ts'
import { useTicketFieldsStyles } from './TicketFields.styles.ts'

type AddColumnProps = { columns: readonly FurtherColumn[]; onAdd: (column: string) => void }

/** The button that was pressed is gone, and the focus with it. */
function focus(input: HTMLInputElement | null): void {
  // In the middle, so that a message below it is in sight too.
  input?.scrollIntoView({ block: 'center' })
  input?.focus({ preventScroll: true })
}

/** Asks for a column that the instance was not known to want. */
export function AddColumn({ columns, onAdd }: AddColumnProps) {
  const { t } = useTranslation()
  const styles = useTicketFieldsStyles()
  const [column, setColumn] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  if (column === null) {
    return (
      <Button className={styles.add} appearance="transparent" icon={<AddRegular />} onClick={() => setColumn('')}>
        {t('ticketForm.addColumn')}
      </Button>
    )
  }
  const add = (): void => {
    const wanted = column.trim()
    setRefused(!isNewColumn(wanted, columns))
    if (!isNewColumn(wanted, columns)) return
    setColumn(null)
    onAdd(wanted)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    // Else it would send the form around it.
    event.preventDefault()
    add()
  }
  return (
    <Field
      label={t('ticketForm.columnName')}
      {...(refused ? { validationState: 'error', validationMessage: t('ticketForm.columnInvalid') } : {})}
    >
      {(field) => (
        <div className={styles.column}>
          <Input
            {...field}
            ref={focus}
            className={styles.grow}
            autoComplete="off"
            placeholder="u_cost_centre"
            value={column}
            onChange={(_, { value }) => setColumn(value)}
            onKeyDown={onKeyDown}
          />
          <Button onClick={add}>{t('ticketForm.add')}</Button>
        </div>
      )}
    </Field>
  )
}
