import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageStyles } from './Page.styles.ts'

type PageProps = {
  title: string
  lead?: ReactNode
  /** Stands above the title: where this page is. */
  breadcrumb?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** Title, actions and content of one page. Moves focus to the title on arrival, so a screen reader says where it is. */
export function Page({ title, lead, breadcrumb, actions, children }: PageProps) {
  const styles = usePageStyles()
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.page}>
      {breadcrumb}
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
