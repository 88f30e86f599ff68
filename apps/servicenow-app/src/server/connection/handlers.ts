import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { answer, readBody } from '../api/answer.ts'
import { queryParameter } from '../api/query-parameter.ts'
import { APP_VERSION } from '../status/version.ts'
import { readConnection } from './connection-input.ts'
import { forgetConnection, presentConnection, saveConnection } from './connection-record.ts'

export function storeConnection(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => {
    const connection = presentConnection(saveConnection(readConnection(readBody(request))))
    return { body: { ...connection, version: APP_VERSION } }
  })
}

export function removeConnection(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => ({ body: { removed: forgetConnection(queryParameter(request, 'tenant')) } }))
}
