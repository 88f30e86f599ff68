import type { ReactNode } from 'react'
import { useNoticeStyles } from './Notice.styles.ts'

type NoticeProps = {
  /** The heading of the whole page. */
  heading?: boolean
  icon: ReactNode
  title: string
  lead?: ReactNode
  children?: ReactNode
}

/** Stands where content would be: nothing there yet, nothing found, not allowed, failed. */
export function Notice({ icon, title, lead, heading = false, children }: NoticeProps) {
  const styles = useNoticeStyles()
  const Title = heading ? 'h1' : 'p'
  return (
    <div className={styles.notice}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Title className={styles.title}>{title}</Title>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  )
}
