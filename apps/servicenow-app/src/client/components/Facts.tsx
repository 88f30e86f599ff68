import type { ReactNode } from 'react'

/** Names and values; a value that is missing says so. */
export function Facts({ rows }: { rows: ReadonlyArray<readonly [name: string, value: ReactNode]> }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === '' ? <span className="quiet">none</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
