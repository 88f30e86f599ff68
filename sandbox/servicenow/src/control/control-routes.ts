import { isIP } from 'node:net'
import type { InstanceSeed } from '../records/open-instance.ts'
import type { TestSelection } from '../scripts/index.ts'
import type { TransactionRequest, TransactionResponse } from '../instance.ts'
import { createRouter } from '../transactions/router.ts'
import { readFault } from './read-fault.ts'
import { InvalidField, numberFrom, oneOf, optional, readFields, text } from './read-fields.ts'
import type { RequestLogFilter } from './request-log.ts'
import type { AddressRule } from './address-rule.ts'
import type { SandboxControl } from './sandbox-control.ts'

/** No vendor path begins like this. */
export const CONTROL_PREFIX = '/_sandbox/'

interface ControlCall {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Parsed JSON body; undefined when there is none, or when the route takes a file. */
  readonly body: unknown
  readonly bytes: Uint8Array
}

interface ControlRoute {
  readonly methods: readonly ['GET' | 'POST' | 'PUT' | 'DELETE']
  readonly path: string
  /** The body is a file and not JSON. */
  readonly takesFile?: true
  /** Undefined means 204, `NOT_THERE` 404, anything else 200. */
  readonly operate: (control: SandboxControl, call: ControlCall) => unknown
}

const NOT_THERE = Symbol('not there')

/** The control plane over HTTP: one line for each operation of {@link SandboxControl}. */
const CONTROL_ROUTES: readonly ControlRoute[] = [
  { methods: ['GET'], path: '/_sandbox/health', operate: (control) => control.health() },
  { methods: ['GET'], path: '/_sandbox/faults', operate: (control) => control.listFaults() },
  {
    methods: ['POST'],
    path: '/_sandbox/faults',
    operate: async (control, { body }) => ({ id: await control.addFault(readFault(body)) }),
  },
  { methods: ['DELETE'], path: '/_sandbox/faults', operate: (control) => control.clearFaults() },
  {
    methods: ['DELETE'],
    path: '/_sandbox/faults/:id',
    operate: async (control, { params }) => ((await control.clearFault(params['id'] ?? '')) ? undefined : NOT_THERE),
  },
  { methods: ['POST'], path: '/_sandbox/reset', operate: (control) => control.reset() },
  { methods: ['GET'], path: '/_sandbox/snapshots', operate: (control) => control.snapshots() },
  {
    methods: ['PUT'],
    path: '/_sandbox/snapshots/:name',
    operate: (control, { params }) => control.snapshot(params['name'] ?? ''),
  },
  {
    methods: ['POST'],
    path: '/_sandbox/snapshots/:name/restore',
    operate: (control, { params }) => control.restore(params['name'] ?? ''),
  },
  { methods: ['POST'], path: '/_sandbox/seed', operate: (control, { body }) => control.seed(readSeed(body)) },
  { methods: ['GET'], path: '/_sandbox/clock', operate: (control) => control.readClock() },
  {
    methods: ['POST'],
    path: '/_sandbox/clock',
    operate: (control, { body }) => control.advanceClock(readAdvance(body)),
  },
  {
    methods: ['GET'],
    path: '/_sandbox/requests',
    operate: (control, { query }) => control.requests(readFilter(query)),
  },
  { methods: ['DELETE'], path: '/_sandbox/requests', operate: (control) => control.clearRequests() },
  { methods: ['GET'], path: '/_sandbox/release', operate: (control) => ({ family: control.release() }) },
  {
    methods: ['PUT'],
    path: '/_sandbox/release',
    operate: (control, { body }) => control.setRelease(readText(body, 'family')),
  },
  {
    methods: ['PUT'],
    path: '/_sandbox/address-rules',
    operate: (control, { body }) => control.setAddressRules(readAddressRules(body)),
  },
  { methods: ['POST'], path: '/_sandbox/jobs', operate: (control) => control.runDueJobs() },
  {
    methods: ['POST'],
    path: '/_sandbox/applications',
    takesFile: true,
    operate: (control, { bytes, query }) =>
      control.installApplication({ source: { archive: bytes }, withDemoData: query.get('demo') === 'true' }),
  },
  {
    methods: ['DELETE'],
    path: '/_sandbox/applications/:scope',
    operate: async (control, { params }) => ({ removed: await control.uninstallApplication(params['scope'] ?? '') }),
  },
  { methods: ['POST'], path: '/_sandbox/tests', operate: (control, { body }) => control.runTests(readSelection(body)) },
]

export type ControlPlane = (request: TransactionRequest) => Promise<TransactionResponse>

/**
 * Answers requests under {@link CONTROL_PREFIX}. Only callers on this machine are served, going by the connection and
 * not by any header, and none that a foreign web page makes a browser send.
 */
export function createControlPlane(control: SandboxControl): ControlPlane {
  const router = createRouter(CONTROL_ROUTES)
  return async (request) => {
    if (!isLocal(request)) return json(403, { error: 'The control plane answers programs on this machine only' })
    const [path = '', query = ''] = request.target.split('?', 2)
    const match = router.match(request.method, path)
    if (match.kind === 'unknown') return json(404, { error: `There is no ${path}` })
    if (match.kind === 'wrong method') return json(405, { error: `Use ${match.allowed.join(' or ')}` })
    try {
      const { params, route } = match
      const body = route.takesFile ? undefined : readJson(request.body)
      const call = { params, query: new URLSearchParams(query), body, bytes: request.body }
      const result = await route.operate(control, call)
      if (result === NOT_THERE) return json(404, { error: 'Not found' })
      return result === undefined ? { status: 204, headers: [], body: '' } : json(200, result)
    } catch (error) {
      const field = error instanceof InvalidField ? error.field : undefined
      return json(400, { error: error instanceof Error ? error.message : String(error), field })
    }
  }
}

function isLocal({ remoteAddress, headers }: TransactionRequest): boolean {
  const address = remoteAddress.replace(/^::ffff:/i, '')
  const isLoopback = address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
  return isLoopback && headers['origin'] === undefined
}

function json(status: number, value: unknown): TransactionResponse {
  return { status, headers: [['Content-Type', 'application/json']], body: JSON.stringify(value) }
}

function readJson(body: Uint8Array): unknown {
  if (body.length === 0) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch (error) {
    throw new InvalidField('', 'The body is not valid JSON', { cause: error })
  }
}

function readText(body: unknown, field: string): string {
  return String(readFields(body, { [field]: text })[field])
}

function readAdvance(body: unknown): number {
  return Number(readFields(body, { advanceMs: numberFrom(-Number.MAX_SAFE_INTEGER) })['advanceMs'])
}

function readAddressRules(body: unknown): AddressRule[] {
  if (!Array.isArray(body)) throw new InvalidField('', 'The body must be a JSON list of rules')
  const checks = { type: oneOf('allow', 'deny'), rangeStart: address, rangeEnd: optional(address) }
  return body.map((rule: unknown) => {
    const { type, rangeStart, rangeEnd } = readFields(rule, checks)
    return {
      type: type === 'deny' ? 'deny' : 'allow',
      rangeStart: String(rangeStart),
      ...(typeof rangeEnd === 'string' ? { rangeEnd } : {}),
    }
  })
}

function address(value: unknown): string | undefined {
  return typeof value === 'string' && isIP(value) !== 0 ? undefined : 'an IP address'
}

function readSelection(body: unknown): TestSelection {
  return readFields(body ?? {}, { scope: optional(text), test: optional(text), user: optional(text) })
}

function readFilter(query: URLSearchParams): RequestLogFilter {
  const given = Object.fromEntries(query)
  const numbers = ['status', 'after', 'limit'].filter((name) => given[name] !== undefined)
  const filter = { ...given, ...Object.fromEntries(numbers.map((name) => [name, Number(given[name])])) }
  return readFields(filter, {
    method: optional(text),
    path: optional(text),
    status: optional(numberFrom(100, 599)),
    after: optional(numberFrom(0)),
    limit: optional(numberFrom(1)),
  })
}

function readSeed(body: unknown): InstanceSeed {
  readFields(body, {}, 'others allowed')
  // What is in it is for the records to judge, which name the table and column they cannot take.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return body as InstanceSeed
}
