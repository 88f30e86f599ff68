import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useSideDrawerStyles } from './SideDrawer.styles.ts'

/** What somebody asked for, at the end of a form: brought into sight, with the focus. Mounted anew for every answer. */
export function Shown({ title, children }: { title: string; children: ReactNode }) {
  const styles = useSideDrawerStyles()
  const element = useRef<HTMLElement>(null)
  const titleId = useId()
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'start' })
    element.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section ref={element} tabIndex={-1} className={styles.shown} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  )
}
