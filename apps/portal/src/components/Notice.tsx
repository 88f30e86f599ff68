import type { ReactNode } from 'react'
import { useNoticeStyles } from './Notice.styles.ts'

type NoticeProps = { icon: ReactNode; title: string; lead?: ReactNode; children?: ReactNode }

/** Stands where content would be: nothing there yet, nothing found, not allowed, failed. */
export function Notice({ icon, title, lead, children }: NoticeProps) {
  const styles = useNoticeStyles()
  return (
    <div className={styles.notice}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={styles.title}>{title}</p>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  )
}
