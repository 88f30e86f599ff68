import { randomBytes } from 'node:crypto'
import type { Instance } from '../../instance.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, failures, type ApiReply } from '../envelope.ts'
import { text } from '../parameters.ts'
import { readRecord } from '../request-body.ts'

/** `POST /api/now/tinyurl` with `{"url": "<full url>"}`: a token that later replaces the whole query string. */
export function createTinyUrl({ request, instance }: RouteContext): ApiReply {
  const { url } = readRecord(request, instance)
  if (typeof url !== 'string' || !URL.canParse(url, instance.publicUrl)) {
    return failures.badRequest('Invalid url', 'The body needs a member url with an absolute or relative address.')
  }
  const { pathname, search } = new URL(url, instance.publicUrl)
  const page = pathname.split('/').at(-1) ?? ''
  const token = randomBytes(16).toString('base64url')
  const list = page.endsWith('.do') ? page : `${page}_list.do`
  tinyUrls(instance).prepare('insert into rest_tiny_url (token, query) values (?, ?)').run(token, search.slice(1))
  return apiResult(`${list}?sysparm_tiny=${token}`)
}

/** The context with the stored query in place of `sysparm_tiny`; unchanged when there is no such token. */
export function expandTiny(context: RouteContext): RouteContext {
  const token = text(context.query, 'sysparm_tiny')
  if (token === undefined) return context
  const row = tinyUrls(context.instance).prepare('select query from rest_tiny_url where token = ?').get(token)
  return typeof row?.['query'] === 'string' ? { ...context, query: new URLSearchParams(row['query']) } : context
}

function tinyUrls({ sql }: Instance): Instance['sql'] {
  sql.exec('create table if not exists rest_tiny_url (token text primary key, query text not null) strict')
  return sql
}
