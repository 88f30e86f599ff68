import type { Reply, TestSandbox } from './test-sandbox.ts'

type Fields = Readonly<Record<string, string>>

/** Page with what a person sees and clicks on. */
export interface Page extends Reply {
  /** Value of a form field. @throws Error when there is none. */
  field(name: string): string
}

/** A person's browser: keeps cookies, follows redirects within the instance and stops at others. */
export interface TestBrowser {
  get(target: string): Promise<Page>
  post(target: string, fields: Fields): Promise<Page>
}

export function openTestBrowser(sandbox: TestSandbox): TestBrowser {
  const cookies = new Map<string, string>()

  const visit = async (method: string, target: string, body?: string): Promise<Page> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const reply = await sandbox.call(method, target, {
      as: null,
      headers: {
        accept: 'text/html',
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === undefined ? {} : { body }),
    })
    for (const header of reply.headers.getSetCookie()) {
      const [pair = '', ...attributes] = header.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (attributes.some((attribute) => attribute.trim() === 'Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = reply.headers.get('location')
    if (location?.startsWith('/')) return visit('GET', location)
    return { ...reply, field: (name) => fieldOf(reply.text, name) }
  }
  return {
    get: (target) => visit('GET', target),
    post: (target, fields) => visit('POST', target, new URLSearchParams(fields).toString()),
  }
}

function fieldOf(html: string, name: string): string {
  const tag = [...html.matchAll(/<input[^>]*>/g)].map(String).find((found) => found.includes(`name="${name}"`))
  const value = tag && /value="([^"]*)"/.exec(tag)?.[1]
  if (value === undefined) throw new Error(`No field ${name} on the page`)
  return value.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
