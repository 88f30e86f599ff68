import type { InstanceHttp } from '../http/instance-http.ts'
import { readResult } from '../http/reply.ts'

/**
 * Ends a token at once. The endpoint asks for no authorization: whoever has a token may end it.
 * @see ServiceNow docs, revoke an OAuth token.
 * @throws CallFailure when it is not known to be done.
 */
export async function revokeToken(http: InstanceHttp, token: string): Promise<void> {
  const reply = await http.send({ method: 'GET', path: '/oauth_revoke_token.do', query: { token } })
  // A page is how the endpoint answers; anything but success is named by what it looks like.
  if (reply.status < 200 || reply.status > 299) readResult(reply, Date.now())
}
