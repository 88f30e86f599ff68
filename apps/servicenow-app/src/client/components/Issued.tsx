import { type ReactNode, useEffect, useRef } from 'react'

/** Values that are shown once: they come into view and get the focus, and go when the person says so. */
export function Issued({ title, children, onDone }: { title: string; children: ReactNode; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="issued">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
      <p className="actions">
        <button type="button" className="primary" onClick={onDone}>
          I have copied everything
        </button>
      </p>
    </div>
  )
}
