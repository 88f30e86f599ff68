/** The little of a browser that signing in needs: cookies by path, redirects, and forms. */
export interface Browser {
  /** Follows redirects until a page, or an address outside `origin`, which is not fetched. */
  open(url: string): Promise<Visit>
  /** Fills the first form of a page and submits it. */
  submit(visit: Visit, fields: Record<string, string>): Promise<Visit>
}

export interface Visit {
  url: URL
  status: number
  /** Empty when the address lies outside the sandbox. */
  html: string
}

interface Cookie {
  name: string
  value: string
  path: string
}

const maxHops = 15

export function createBrowser(origin: string): Browser {
  let cookies: Cookie[] = []

  const remember = (headers: Headers) => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name = '', value = ''] = pair.split('=')
      const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/'
      cookies = cookies.filter((cookie) => cookie.name !== name || cookie.path !== path)
      if (value !== '') cookies.push({ name, value, path })
    }
  }

  const visit = async (url: string, init: RequestInit = {}, hops = 0): Promise<Visit> => {
    const target = new URL(url, origin)
    if (target.origin !== origin) return { url: target, status: 0, html: '' }
    if (hops > maxHops) throw new Error(`too many redirects at ${url}`)
    const sent = cookies.filter(({ path }) => target.pathname.startsWith(path))
    const cookie = sent.map(({ name, value }) => `${name}=${value}`).join('; ')
    const response = await fetch(target, { ...init, redirect: 'manual', headers: { accept: 'text/html', cookie } })
    remember(response.headers)
    const location = response.headers.get('location')
    if (location !== null) return visit(new URL(location, target).href, {}, hops + 1)
    const page = { url: target, status: response.status, html: await response.text() }
    // A page that posts its form by script goes on by itself.
    return /\.submit\(\)/.test(page.html) ? submit(page, {}, hops + 1) : page
  }

  const submit = async (page: Visit, fields: Record<string, string>, hops = 0): Promise<Visit> => {
    const action = /<form[^>]*action="([^"]*)"/.exec(page.html)?.[1]
    if (action === undefined) throw new Error(`no form on ${page.url.href}`)
    const hidden = [...page.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    const body = new URLSearchParams(hidden.map(([, name = '', value = '']): [string, string] => [name, value]))
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return visit(new URL(action.replaceAll('&amp;', '&'), page.url).href, { method: 'POST', body }, hops)
  }

  return { open: async (url) => visit(url), submit: async (page, fields) => submit(page, fields) }
}
