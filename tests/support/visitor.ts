/** The little of a browser that walking through log-in and consent pages needs: cookies, redirects and forms. */
export interface Visitor {
  /** Opens a page and follows redirects. */
  open(url: string): Promise<Page>
  /** Sends a form of the page as a person would, with its hidden fields. @param pressed the button's name and value. */
  submit(page: Page, fields: Record<string, string>, form?: RegExp): Promise<Page>
  /** A call as the page's own script would make it. */
  call(method: string, url: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Answer>
  /** Value of a cookie the browser keeps for an origin. */
  cookie(origin: string, name: string): string | undefined
  /** Text of an event stream as it comes; leaving the loop closes it. */
  stream(url: string): AsyncIterable<string>
}

export interface Page {
  readonly url: URL
  readonly status: number
  readonly html: string
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // Tests read answers of many shapes, as a person reading JSON would.
  // oxlint-disable-next-line typescript/no-explicit-any -- see above
  readonly json: any
}

const mostHops = 20

export function createVisitor(): Visitor {
  const cookies = new Map<string, Map<string, string>>()

  const send = async (method: string, url: URL, headers: Record<string, string>, body?: string | URLSearchParams) => {
    const jar = cookies.get(url.origin) ?? new Map<string, string>()
    cookies.set(url.origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = { method, headers: { ...headers, ...(cookie ? { cookie } : {}) }, redirect: 'manual' as const }
    const response = await fetch(url, body === undefined ? request : { ...request, body })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }

  const follow = async (response: Response, url: URL, hops: number): Promise<Page> => {
    const location = response.headers.get('location')
    if (location === null || response.status < 300 || response.status > 399) {
      return { url, status: response.status, html: await response.text() }
    }
    if (hops >= mostHops) throw new Error(`too many redirects, last to ${location}`)
    await response.body?.cancel()
    const next = new URL(location, url)
    return await follow(await send('GET', next, { accept: 'text/html' }), next, hops + 1)
  }

  return {
    async open(address) {
      const url = new URL(address)
      return await follow(await send('GET', url, { accept: 'text/html' }), url, 0)
    },

    async submit(page, fields, form = /./) {
      const found = formsOf(page.html).find((html) => form.test(html))
      if (found === undefined) throw new Error(`no such form on ${page.url.href}`)
      const action = unescapeHtml(/<form[^>]*\saction="([^"]*)"/.exec(found)?.[1] ?? '')
      const url = new URL(action, page.url)
      const body = new URLSearchParams({ ...hiddenFields(found), ...fields })
      return await follow(await send('POST', url, { accept: 'text/html' }, body), url, 0)
    },

    async call(method, address, { body, headers = {} } = {}) {
      const json = body === undefined ? {} : { 'content-type': 'application/json' }
      const text = body === undefined ? undefined : JSON.stringify(body)
      const response = await send(method, new URL(address), { accept: 'application/json', ...json, ...headers }, text)
      const answer = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') === true && answer !== ''
      return {
        status: response.status,
        headers: response.headers,
        text: answer,
        json: isJson ? JSON.parse(answer) : undefined,
      }
    },

    cookie: (origin, name) => cookies.get(origin)?.get(name),

    async *stream(address) {
      const response = await send('GET', new URL(address), { accept: 'text/event-stream' })
      if (response.body !== null) yield* response.body.pipeThrough(new TextDecoderStream())
    },
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1)]
  const gone = value === '' || attributes.some((attribute) => /max-age=0|expires=thu, 01 jan 1970/i.test(attribute))
  if (gone) jar.delete(name)
  else jar.set(name, value)
}

function formsOf(html: string): string[] {
  return html.match(/<form[\s\S]*?<\/form>/g) ?? []
}

function hiddenFields(form: string): Record<string, string> {
  const inputs = (form.match(/<input[^>]*>/g) ?? []).filter((input) => attribute(input, 'type') === 'hidden')
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]))
}

function attribute(element: string, name: string): string {
  return unescapeHtml(new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '')
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
