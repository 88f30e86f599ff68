import type { ReactNode } from 'react'
import { OpenIcon } from './Icons.tsx'

/** Opens beside the checklist, which may be showing a secret that is shown once. */
export function ExternalLink({
  href,
  isButton = false,
  children,
}: {
  href: string
  isButton?: boolean
  children: ReactNode
}) {
  return (
    <a className={isButton ? 'button primary' : undefined} href={href} target="_blank" rel="noreferrer">
      {children} <OpenIcon />
      <span className="hidden"> (opens a new tab)</span>
    </a>
  )
}
