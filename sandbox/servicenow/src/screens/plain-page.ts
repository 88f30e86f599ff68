import type { TransactionResponse } from '../instance.ts'
import { type Document, mark, renderDocument } from './document.ts'
import { type Html, html } from './html.ts'

/** A page with one card in the middle, for people who are not logged in yet or are asked one thing. */
export function plainPage(
  document: Omit<Document, 'body'> & { readonly card: Html; readonly corner?: Html },
): TransactionResponse {
  const { card, corner, ...rest } = document
  const body = html`<header class="bar">${mark}${corner}</header>
    <main class="middle"><div class="card">${card}</div></main>`
  return renderDocument({ ...rest, body })
}

/** The text of an error, on its own. */
export function errorPage(title: string, text: string, status = 200): TransactionResponse {
  return plainPage({
    title,
    status,
    card: html`<h1>${title}</h1>
      <p role="alert">${text}</p>`,
  })
}
