import { Field, type FieldProps } from '@fluentui/react-components'
import type { TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ticketFormQuery } from '../../api/get-ticket-form.ts'
import { ChoiceBox } from '../ChoiceBox.tsx'

type GroupFieldProps = Pick<FieldProps, 'hint' | 'required' | 'validationState' | 'validationMessage'> & {
  kind: TicketKind
  name: string
  value: string
  onChange: (value: string) => void
}

/** The group in ServiceNow that gets the ticket. */
export function GroupField({ kind, name, value, onChange, ...field }: GroupFieldProps) {
  const { t } = useTranslation()
  const { data, isPending } = useQuery(ticketFormQuery(kind))
  const groups = isPending ? undefined : (data?.groups ?? [])
  return (
    <Field label={t('ticketForm.group')} {...field}>
      <ChoiceBox name={name} choices={groups} value={value} onChange={onChange} />
    </Field>
  )
}
