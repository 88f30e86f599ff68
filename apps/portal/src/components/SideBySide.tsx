import type { ReactNode } from 'react'
import { useSideBySideStyles } from './SideBySide.styles.ts'

/** Short fields beside each other, where there is room. */
export function SideBySide({ children }: { children: ReactNode }) {
  return <div className={useSideBySideStyles().row}>{children}</div>
}
