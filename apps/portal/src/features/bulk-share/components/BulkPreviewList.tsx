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
      <NamedActions
        title={t('bulk.willSkip', { count: preview.skipped.length })}
        link={t('bulk.openTicket')}
        items={preview.skipped}
      />
      <NamedActions
        title={t('leftBehind.bulk', { count: preview.leftBehind.length })}
        link={t('leftBehind.formerTicket')}
        items={preview.leftBehind}
      />
    </>
  )
}

type NamedActionsProps = { title: string; link: string; items: BulkPreview['leftBehind'] }

/** Improvement actions with the ticket they have. */
function NamedActions({ title, link, items }: NamedActionsProps) {
  const styles = useBulkShareStyles()
  if (items.length === 0) return null
  return (
    <>
      <h4 className={styles.subtitle}>{title}</h4>
      <ul className={styles.list}>
        {items.map(({ action, ticketId }) => (
          <li key={action.id} className={styles.item}>
            <span className={styles.name} lang="en">
              {action.title}
            </span>
            <RouterLink to={pages.ticket} params={{ ticketId }}>
              {link}
            </RouterLink>
          </li>
        ))}
      </ul>
    </>
  )
}
