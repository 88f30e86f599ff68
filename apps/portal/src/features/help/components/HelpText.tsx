import type { HelpPage } from '@scorelink/contracts'
import { useHelpTextStyles } from './HelpText.styles.ts'

/** Text of a troubleshooting page. They are written in English, whatever the page around them speaks. */
export function HelpText({ help }: { help: HelpPage }) {
  const styles = useHelpTextStyles()
  // Sanitised by the server, the one place that does (contract of HelpPage).
  return <article lang="en" className={styles.text} dangerouslySetInnerHTML={{ __html: help.html }} />
}
