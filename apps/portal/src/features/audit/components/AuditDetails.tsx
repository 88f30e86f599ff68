import { mergeClasses } from '@fluentui/react-components'
import type { AuditEntry } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { enAccess } from '../../../i18n/en-access.ts'
import { useAuditStyles } from './Audit.styles.ts'
import { changesOf, textOf } from './audit-changes.ts'

/** Values before and after, and what else was written down. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  const styles = useAuditStyles()
  const nameOf = useFieldNames()
  const changes = changesOf(entry)
  const facts = [
    [t('audit.subject'), entry.subject],
    [t('audit.actor'), entry.actor.id],
    ...Object.entries(entry.details).map(([name, value]) => [nameOf(name), textOf(value) ?? '–']),
  ]
  return (
    <>
      {changes.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              {(['field', 'before', 'after'] as const).map((heading) => (
                <th key={heading} scope="col" className={styles.th}>
                  {t(`audit.${heading}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row" className={styles.th}>
                  {nameOf(name)}
                </th>
                <td className={mergeClasses(styles.td, before !== undefined && styles.gone)}>{before ?? '–'}</td>
                <td className={styles.td}>{after ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table className={styles.table}>
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row" className={styles.th}>
                {name}
              </th>
              <td className={styles.td}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The name of a value in the person's language; one without a translation as it was written, word by word. */
function useFieldNames(): (name: string) => string {
  const { t } = useTranslation()
  return (name) =>
    isNamed(name) ? t(`audit.fields.${name}`) : name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

function isNamed(name: string): name is keyof typeof enAccess.audit.fields {
  return Object.hasOwn(enAccess.audit.fields, name)
}
