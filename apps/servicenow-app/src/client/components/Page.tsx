import type { ReactNode } from 'react'
import { Mark } from './Icons.tsx'

/** Frame of both pages: name of the application, title, what stands beside it. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const isAlone = window.self === window.top
  return (
    <div className="page">
      <header className="page-header">
        <Mark />
        <div className="page-titles">
          <p className="page-app">Microsoft 365 Ticketing Connector</p>
          <h1>{title}</h1>
        </div>
        {/* Inside the platform's frame its own navigation is around the page. */}
        {isAlone && (
          <a className="page-home" href="/">
            Back to ServiceNow
          </a>
        )}
      </header>
      <main>
        {aside}
        {children}
      </main>
    </div>
  )
}
