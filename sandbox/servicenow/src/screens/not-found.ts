import type { TransactionResponse } from '../instance.ts'
import { errorPage } from './plain-page.ts'

/** What an instance shows for an address it has nothing at. */
export function pageNotFound(): TransactionResponse {
  return errorPage('Page not found', 'The page you are looking for could not be found.', 404)
}
