import type { RESTAPIRequest } from '@servicenow/glide/sn_ws_int'

/** A query parameter is a list of its values: the first; undefined for none or an empty one. */
export function queryParameter(request: RESTAPIRequest, name: string): string | undefined {
  const values: unknown = request.queryParams[name]
  const value: unknown = Array.isArray(values) ? values[0] : values
  return typeof value === 'string' && value !== '' ? value : undefined
}
