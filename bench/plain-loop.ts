import { Agent, request } from 'undici'

/** Work for the instance, as its Table API takes it. */
export type PlainWork =
  | { readonly work: 'create'; readonly origin: string; readonly records: number }
  | {
      readonly work: 'read'
      readonly origin: string
      /** `2026-11-22 10:00:00`, in UTC: records of ours that changed since then. */
      readonly since: string
    }

export interface PlainOutcome {
  /** Of each call, in milliseconds. */
  readonly durations: readonly number[]
  /** Records read that are in progress. */
  readonly inProgress: number
  /** Records made, or read. */
  readonly records: number
  /** Memory of the process, in MB. */
  readonly residentMegabytes: number
}

// A process of its own that does what it is told with as little as it takes: one undici call after another, as the product
// calls an instance, each answer parsed and forgotten. Nothing is looked up, kept, or tried again.

const pageRows = 500

process.once('message', (work: PlainWork) => {
  void run(work).then((outcome) => process.send?.(outcome, () => process.disconnect()))
})

async function run(work: PlainWork): Promise<PlainOutcome> {
  const dispatcher = new Agent({ connections: 1 })
  const durations: number[] = []
  const call = async (method: 'GET' | 'POST', path: string, expected: number, body?: object) => {
    const started = performance.now()
    const reply = await request(`${work.origin}/api/now/table/${path}`, {
      dispatcher,
      method,
      headers: { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a plain loop believes what it is answered
    const { result } = (await reply.body.json()) as { readonly result: Array<Record<string, string>> }
    if (reply.statusCode !== expected) throw new Error(`${method} ${path} answered ${reply.statusCode}`)
    durations.push(performance.now() - started)
    return result
  }
  const done = work.work === 'create' ? await create(call, work.records) : await read(call, work.since)
  await dispatcher.close()
  return { ...done, durations, residentMegabytes: process.memoryUsage().rss / 2 ** 20 }
}

type Call = (
  method: 'GET' | 'POST',
  path: string,
  expected: number,
  body?: object,
) => Promise<Array<Record<string, string>>>

async function create(call: Call, records: number) {
  const change = { short_description: 'Plain', impact: '2', urgency: '2' }
  for (let index = 0; index < records; index += 1) await call('POST', 'change_request', 201, change)
  return { records, inProgress: 0 }
}

/** In the order of change, which an instance has an index for: each page begins behind the last record of the one before. */
async function read(call: Call, since: string) {
  const ours = 'correlation_display=Scorelink'
  const found = { records: 0, inProgress: 0 }
  for (let where: string | undefined = `${ours}^sys_updated_on>=${since}`; where !== undefined;) {
    const parameters = new URLSearchParams({
      sysparm_query: `${where}^ORDERBYsys_updated_on^ORDERBYsys_id`,
      sysparm_fields: 'sys_id,number,correlation_id,state,priority,sys_updated_on',
      sysparm_limit: String(pageRows),
      sysparm_no_count: 'true',
      sysparm_exclude_reference_link: 'true',
    })
    const page = await call('GET', `incident?${parameters.toString()}`, 200)
    found.records += page.length
    found.inProgress += page.filter(({ state }) => state === '2').length
    const { sys_updated_on: at, sys_id: id } = page.at(-1) ?? {}
    const behind = `${ours}^sys_updated_on>${at}^NQ${ours}^sys_updated_on=${at}^sys_id>${id}`
    where = page.length < pageRows ? undefined : behind
  }
  return found
}
