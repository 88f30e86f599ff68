import type { ReactNode } from 'react'
import { useFactsStyles } from './Facts.styles.ts'

export type Fact = { term: string; value: ReactNode }

/** Named values, side by side where there is room. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const styles = useFactsStyles()
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value }) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
