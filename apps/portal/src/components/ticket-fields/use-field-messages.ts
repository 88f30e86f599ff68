import { useTranslation } from 'react-i18next'
import type { FieldMessages } from './ticket-form.ts'

export function useFieldMessages(): FieldMessages {
  const { t } = useTranslation()
  return {
    required: t('task.required'),
    tooLong: (max) => t('task.tooLong', { max }),
    invalidDate: t('task.invalidDate'),
    invalid: t('task.invalid'),
    problem: ({ reason, label, maxLength }) => t(`ticketForm.problem.${reason}`, { label, max: maxLength ?? '' }),
  }
}
