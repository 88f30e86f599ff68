import { mergeClasses } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { useCardStyles } from './Card.styles.ts'

type CardProps = {
  title: string
  lead?: ReactNode
  /** Stands before the title. */
  marker?: ReactNode
  /** Stands beside the title. */
  aside?: ReactNode
  /** Buttons and links at the bottom. */
  actions?: ReactNode
  className?: string
  children?: ReactNode
}

/** A titled region of a page. */
export function Card({ title, lead, marker, aside, actions, className, children }: CardProps) {
  const styles = useCardStyles()
  const titleId = useId()
  return (
    <section className={mergeClasses(styles.card, className)} aria-labelledby={titleId}>
      <div className={styles.header}>
        {marker}
        <div className={styles.titles}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
