import type { TransactionResponse } from '../instance.ts'
import { type Html, html } from './html.ts'

export interface Document {
  readonly title: string
  readonly body: Html
  readonly status?: number
  readonly headers?: TransactionResponse['headers']
  /** Further places a form of this page may end at: browsers also check where a posted form is redirected to. */
  readonly formTargets?: readonly string[]
}

/** A whole page. Nothing inline runs: scripts and styles come from this instance's own files. */
export function renderDocument({
  title,
  body,
  status = 200,
  headers = [],
  formTargets = [],
}: Document): TransactionResponse {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} | ServiceNow simulator</title>
        <link rel="stylesheet" href="/simulator/screens.css" />
        <script src="/simulator/screens.js" defer></script>
      </head>
      <body>
        ${body}
      </body>
    </html> `
  return { status, headers: [...documentHeaders(formTargets), ...headers], body: page.markup }
}

/** 302 to an address of this instance or to a client application. */
export function redirect(address: string, headers: TransactionResponse['headers'] = []): TransactionResponse {
  return { status: 302, headers: [['Location', address], ['Cache-Control', 'no-store'], ...headers], body: '' }
}

/** Sends the browser to another site: a form may not end there, a page may lead on. */
export function leaveFor(address: string): TransactionResponse {
  return renderDocument({
    title: 'Leaving',
    headers: [['Refresh', `0; url=${address}`]],
    body: html`<main class="middle">
      <p class="card">Continue to <a href="${address}" rel="noreferrer">${address}</a></p>
    </main>`,
  })
}

function documentHeaders(formTargets: readonly string[]): TransactionResponse['headers'] {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    'img-src http: https: data:',
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]
  return [
    ['Content-Type', 'text/html;charset=UTF-8'],
    ['Content-Security-Policy', policy.join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Cache-Control', 'no-store'],
  ]
}

/** Word mark of every page. */
export const mark: Html = html`<span class="mark">ServiceNow simulator<small>not a ServiceNow product</small></span>`
