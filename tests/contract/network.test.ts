import { mkdtemp, rm } from 'node:fs/promises'
import type { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInstanceHttp, type InstanceHttp, type NetworkSettings } from '@scorelink/servicenow'
import { startServiceNowSandbox, type ServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import { Server as ProxyServer } from 'proxy-chain'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.ts'

const host = 'dev00000.service-now.com'
const vanity = 'support.example.com'
const call = { method: 'GET', path: '/stats.do' } as const
type Addresses = ReadonlyArray<string>
/** A name service of the test's own: whatever is asked for, these are the answers, one after the other. */
function answering(...answers: Addresses[]): NonNullable<NetworkSettings['resolve']> {
  let asked = 0
  return (_hostname, _options, callback) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? []
    asked += 1
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    callback(null, found)
  }
}

const unknown: NonNullable<NetworkSettings['resolve']> = (_hostname, _options, callback) => {
  callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }), [])
}

let folder: string
let sandbox: ServiceNowSandbox
let tlsPort: string
const open: InstanceHttp[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-network-'))
  sandbox = await startServiceNowSandbox({ port: 0, dataDir: folder, tls: { port: 0, hostNames: [host, vanity] } })
  tlsPort = new URL(sandbox.tlsOrigin ?? '').port
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((http) => http.close()))
})
afterAll(async () => {
  await sandbox.close()
  await rm(folder, { recursive: true })
})

function dial(origin: string, network: NetworkSettings, mayBePrivate = true): InstanceHttp {
  const http = createInstanceHttp({ origin, timeoutMs: 5_000, network, mayBePrivate })
  open.push(http)
  return http
}

const home = answering(['127.0.0.1'])

describe('a private authority', () => {
  it.each([host, vanity])('is trusted for %s once the operator gives it', async (name) => {
    const origin = `https://${name}:${tlsPort}`
    const trusting = dial(origin, { resolve: home, extraAuthorities: sandbox.caCertificate })
    await expect(trusting.send(call)).resolves.toMatchObject({ status: 200 })
  })

  it('is not trusted by itself, and nothing is sent', async () => {
    sandbox.control.clearRequests()
    const http = dial(`https://${host}:${tlsPort}`, { resolve: home })
    await expect(http.send(call)).rejects.toMatchObject({ code: 'SERVICENOW_TLS_UNTRUSTED', done: 'no' })
    expect(sandbox.control.requests()).toEqual([])
  })

  it('does not vouch for another name', async () => {
    const network = { resolve: home, extraAuthorities: sandbox.caCertificate }
    await expect(dial(`https://other.example.com:${tlsPort}`, network).send(call)).rejects.toMatchObject({
      code: 'SERVICENOW_TLS_UNTRUSTED',
      detail: 'ERR_TLS_CERT_ALTNAME_INVALID',
    })
  })
})

describe('an address in our own network', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::10.0.0.1',
  ])('%s is refused before a connection is made', async (address) => {
    const http = dial(`https://${host}:${tlsPort}`, { resolve: answering([address]) }, false)
    await expect(http.send(call)).rejects.toMatchObject({ code: 'SERVICENOW_ADDRESS_PRIVATE', done: 'no' })
  })

  it('is refused when it hides among public ones', async () => {
    const http = dial(`https://${host}:${tlsPort}`, { resolve: answering(['93.184.215.14', '127.0.0.1']) }, false)
    await expect(http.send(call)).rejects.toMatchObject({ code: 'SERVICENOW_ADDRESS_PRIVATE' })
  })

  it('is taken when the operator allowed the origin', async () => {
    const network = { resolve: home, extraAuthorities: sandbox.caCertificate }
    await expect(dial(`https://${host}:${tlsPort}`, network, true).send(call)).resolves.toMatchObject({ status: 200 })
  })
})

/** The proxy resolves outside names itself; here they all lead to the simulator. */
const toSimulator: LookupFunction = (_hostname, { all }, callback) => {
  if (all === true) callback(null, [{ address: '127.0.0.1', family: 4 }])
  else callback(null, '127.0.0.1', 4)
}
// The library hands it to `net.connect`, which calls it this way; its own type asks for every overload of Node's.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const leadHome = toSimulator as typeof lookup

describe('an outbound proxy', () => {
  let proxy: ProxyServer
  const tunnelled: string[] = []

  beforeAll(async () => {
    proxy = new ProxyServer({
      host: '127.0.0.1',
      port: 0,
      prepareRequestFunction: ({ username, password, hostname }) => {
        tunnelled.push(hostname)
        return { requestAuthentication: username !== 'scorelink' || password !== 'proxy-secret', dnsLookup: leadHome }
      },
    })
    await proxy.listen()
  })
  afterAll(async () => {
    await proxy.close(true)
  })

  const proxied = (credentials: string, over: NetworkSettings = {}): NetworkSettings => ({
    proxy: `http://${credentials}127.0.0.1:${proxy.port}`,
    extraAuthorities: sandbox.caCertificate,
    ...over,
  })

  it('carries the call in a tunnel, resolving the name itself', async () => {
    const http = dial(`https://${host}:${tlsPort}`, proxied('scorelink:proxy-secret@'), false)
    await expect(http.send(call)).resolves.toMatchObject({ status: 200 })
    expect(tunnelled).toContain(host)
  })

  it.each([
    ['wants a password', () => proxied('')],
    ['is not there', () => ({ proxy: 'http://127.0.0.1:9' })],
  ])('that %s is named as the cause', async (_name, network) => {
    const http = dial(`https://${host}:${tlsPort}`, network(), false)
    await expect(http.send(call)).rejects.toMatchObject({ code: 'SERVICENOW_PROXY_FAILED', done: 'no' })
  })

  it('is passed by for hosts that go without', async () => {
    tunnelled.length = 0
    const network = proxied('', { noProxy: ['.service-now.com'], resolve: home })
    await expect(dial(`https://${host}:${tlsPort}`, network).send(call)).resolves.toMatchObject({ status: 200 })
    expect(tunnelled).toEqual([])
  })

  it('lets a certificate be checked to the end', async () => {
    const network = proxied('scorelink:proxy-secret@', { extraAuthorities: undefined })
    await expect(dial(`https://${host}:${tlsPort}`, network, false).send(call)).rejects.toMatchObject({
      code: 'SERVICENOW_TLS_UNTRUSTED',
    })
  })
})

describe('a connection that does not come about', () => {
  it('names a host nobody knows', async () => {
    await expect(dial('https://nowhere.service-now.com', { resolve: unknown }, false).send(call)).rejects.toMatchObject(
      {
        code: 'SERVICENOW_HOST_UNKNOWN',
        done: 'no',
      },
    )
  })

  it('names a port nobody listens on', async () => {
    const http = dial(`http://127.0.0.1:${await freePort()}`, {})
    await expect(http.send(call)).rejects.toMatchObject({ code: 'SERVICENOW_UNREACHABLE', done: 'no' })
  })

  it('does not claim that nothing was sent when the line is cut later', async () => {
    await sandbox.control.addFault({ kind: 'cut-after-commit', times: 1 })
    await expect(dial(sandbox.origin, {}).send(call)).rejects.toMatchObject({
      code: 'SERVICENOW_NO_REPLY',
      done: 'maybe',
    })
  })
})
