import type { Instance, TransactionResponse } from '../../instance.ts'
import { restRoutes } from '../../rest/routes.ts'
import { screenRoutes } from '../../screens/routes.ts'
import { createRouter } from '../../transactions/router.ts'
import { createTransactions } from '../../transactions/transaction.ts'
import { oauthRoutes } from '../routes.ts'

const ORIGIN = 'http://127.0.0.1:8090'

export interface Page {
  readonly status: number
  readonly text: string
  readonly headers: TransactionResponse['headers']
  header(name: string): string | undefined
  /** Where a redirect leads. */
  readonly location: string
  /** Value of a form field on the page. @throws Error when there is none. */
  field(name: string): string
}

/** Sends requests through the real pipeline and keeps cookies, as a browser or a program with a cookie jar. */
export interface Browser {
  request(method: string, target: string, headers?: Readonly<Record<string, string>>, body?: string): Page
  /** Follows redirects within the instance. */
  get(target: string): Page
  /** Posts a form and follows redirects within the instance. */
  post(target: string, fields: Readonly<Record<string, string>>): Page
  /** Posts a form and stays. */
  submit(target: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Page
  logIn(userName: string, password?: string): Page
}

export function openBrowser(instance: Instance): Browser {
  const router = createRouter([...oauthRoutes, ...restRoutes, ...screenRoutes])
  const transactions = createTransactions([() => router])
  const cookies = new Map<string, string>()

  const request: Browser['request'] = (method, target, headers = {}, body = '') => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = transactions.perform(
      {
        method,
        target,
        headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
        body: Buffer.from(body),
        remoteAddress: '127.0.0.1',
        origin: ORIGIN,
      },
      instance,
    )
    for (const [name, value] of response.headers) {
      if (name.toLowerCase() === 'set-cookie') keep(value)
    }
    return pageOf(response)
  }
  const keep = (header: string): void => {
    const [pair = '', ...attributes] = header.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (attributes.some((attribute) => attribute.trim() === 'Max-Age=0')) cookies.delete(name)
    else cookies.set(name, value)
  }
  const follow = (page: Page): Page => (page.location.startsWith('/') ? follow(request('GET', page.location)) : page)
  const submit: Browser['submit'] = (target, fields, headers = {}) =>
    request(
      'POST',
      target,
      { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      new URLSearchParams(fields).toString(),
    )
  return {
    request,
    submit,
    get: (target) => follow(request('GET', target)),
    post: (target, fields) => follow(submit(target, fields)),
    logIn: (userName, password = 'right') =>
      follow(submit('/login.do', { user_name: userName, user_password: password })),
  }
}

function pageOf({ status, headers, body }: TransactionResponse): Page {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const header: Page['header'] = (name) => headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
  return {
    status,
    text,
    headers,
    header,
    location: header('location') ?? '',
    field(name) {
      const tag = [...text.matchAll(/<input[^>]*>/g)].map(String).find((found) => found.includes(`name="${name}"`))
      const value = tag && /value="([^"]*)"/.exec(tag)?.[1]
      if (value === undefined) throw new Error(`No field ${name} on the page`)
      return value.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    },
  }
}
