import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** A link out of the portal, in a new tab that learns nothing of this one. */
export function ExternalLink({ href, label, children }: { href: string; label?: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  )
}
