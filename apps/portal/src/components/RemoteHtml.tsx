import { useRemoteHtmlStyles } from './RemoteHtml.styles.ts'

/** Text of Microsoft with simple mark-up. @param html sanitised by the server to p br ol ul li b strong i em u a[href] */
export function RemoteHtml({ html }: { html: string }) {
  const styles = useRemoteHtmlStyles()
  // The server is the one place that sanitises (contract of ImprovementActionDetail); Microsoft writes English only.
  return <div lang="en" className={styles.html} dangerouslySetInnerHTML={{ __html: html }} />
}
