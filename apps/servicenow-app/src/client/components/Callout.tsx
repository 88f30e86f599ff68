import { type ReactNode, useId } from 'react'

interface Props {
  kind: 'info' | 'warning' | 'critical'
  title: string
  /** Standing advice is not read out when it appears; news is. */
  isAdvice?: boolean
  children?: ReactNode
}

/** A message that stands out. */
export function Callout({ kind, title, isAdvice = false, children }: Props) {
  const id = useId()
  const role = isAdvice ? 'group' : 'alert'
  return (
    <div className={`callout ${kind}`} role={role} aria-labelledby={id}>
      <p className="callout-title" id={id}>
        {title}
      </p>
      {children}
    </div>
  )
}
