import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { answer } from '../api/answer.ts'
import { queryParameter } from '../api/query-parameter.ts'
import { readCursor } from './cursor.ts'
import { readFeed } from './read-feed.ts'

export function readChanges(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => {
    const after = queryParameter(request, 'after')
    return { body: readFeed(after === undefined ? undefined : readCursor(after)) }
  })
}
