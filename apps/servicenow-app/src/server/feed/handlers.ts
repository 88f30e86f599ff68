import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { answer } from '../api/answer.ts'
import { readCursor } from './cursor.ts'
import { readFeed } from './read-feed.ts'

export function readChanges(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => {
    const after = firstOf(request.queryParams.after)
    return { body: readFeed(after === undefined ? undefined : readCursor(after)) }
  })
}

/** A query parameter is a list of its values; an empty one counts as left out. */
function firstOf(parameter: unknown): string | undefined {
  const value: unknown = Array.isArray(parameter) ? parameter[0] : parameter
  return typeof value === 'string' && value !== '' ? value : undefined
}
