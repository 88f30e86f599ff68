import type { BulkPreview } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { PreviewProblems } from '../../../components/ticket-fields/PreviewProblems.tsx'
import { pages } from '../../../paths.ts'
import { useBulkShareStyles } from './BulkShare.styles.ts'

/** What would be sent, and what would be left out. */
export function BulkPreviewList({ preview }: { preview: BulkPreview }) {
  const { t } = useTranslation()
  const styles = useBulkShareStyles()
  const [only, ...others] = preview.tickets
  return (
    <>
      <PreviewProblems problems={preview.problems} />
      <h4 className={styles.subtitle}>{t('bulk.willSend', { count: preview.tickets.length })}</h4>
      {only !== undefined && others.length === 0 ? (
        <div lang="en">
          <p className={styles.only}>
            <strong>{only.name}</strong>
          </p>
          <p className={styles.text}>{only.description}</p>
        </div>
      ) : (
        <ul className={styles.list}>
          {preview.tickets.map(({ name, actions }) => (
            <li key={actions[0]?.id ?? name} className={styles.item}>
              <span className={styles.name} lang="en">
                {name}
              </span>
            </li>
          ))}
        </ul>
      )}
      {preview.skipped.length === 0 ? null : (
        <>
          <h4 className={styles.subtitle}>{t('bulk.willSkip', { count: preview.skipped.length })}</h4>
          <ul className={styles.list}>
            {preview.skipped.map(({ action, ticketId }) => (
              <li key={action.id} className={styles.item}>
                <span className={styles.name} lang="en">
                  {action.title}
                </span>
                <RouterLink to={pages.ticket} params={{ ticketId }}>
                  {t('bulk.openTicket')}
                </RouterLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
