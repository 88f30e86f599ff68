import { useTranslation } from 'react-i18next'
import { theirLabel } from './their-label.ts'

/** Names a column of the instance so that it is not taken for a field of ours. */
export function useTheirLabel(): (label: string) => string {
  const { t } = useTranslation()
  const ours = [t('task.type'), t('task.priority'), t('task.name'), t('task.description'), t('task.due')]
  return (label) => theirLabel(label, [...ours, t('task.category')], (name) => t('theirFields.label', { label: name }))
}
