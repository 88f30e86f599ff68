import { AppError, type ErrorDefinition } from '@scorelink/kit'
import { describe, expect, it } from 'vitest'
import { serviceNowErrors } from '../errors.ts'
import type { ShownCertificate } from '../http/certificate.ts'
import type { RawReply } from '../http/reply.ts'
import type { Observed, Verdict } from './finding.ts'
import {
  judgeAddressAllowed,
  judgeAwake,
  judgeClock,
  judgeName,
  judgeProxy,
  judgeReachable,
  judgeRelease,
  judgeSignOn,
  judgeTls,
} from './network-probes.ts'

const now = new Date('2026-11-25T10:00:00Z')
const origin = 'https://dev00000.service-now.com'

const page = (status: number, body: string, over: Partial<RawReply> = {}): Observed<RawReply> => ({
  ok: true,
  value: { status, contentType: 'text/html', retryAfter: undefined, body, ...over },
})
const failed = (definition: ErrorDefinition): { readonly ok: false; readonly failure: AppError } => ({
  ok: false,
  failure: new AppError(definition),
})

const stats = page(200, '<html>Build name: Zurich<br/></html>')
const closed = page(200, '<html><title>Page not found</title></html>')
const asleep = page(200, '<html><title>Instance Hibernating page</title></html>')
const maintenance = page(503, '<html>offline</html>')
const blocked = page(403, '<html>Restricted</html>')
const logIn = page(302, '', { location: `${origin}/login.do` })
const unreachable = failed(serviceNowErrors.SERVICENOW_UNREACHABLE)

type Row<Input> = readonly [name: string, input: Input, verdict: Verdict, help: string | null]

describe('host name', () => {
  const direct = { proxied: false, mayBePrivate: false }
  it.each<Row<Parameters<typeof judgeName>>>([
    ['public', [{ ok: true, value: ['93.184.215.14'] }, direct], 'pass', null],
    ['private', [{ ok: true, value: ['10.0.0.1'] }, direct], 'fail', 'SERVICENOW_ADDRESS_PRIVATE'],
    [
      'private, allowed',
      [
        { ok: true, value: ['10.0.0.1'] },
        { ...direct, mayBePrivate: true },
      ],
      'pass',
      null,
    ],
    ['unknown', [failed(serviceNowErrors.SERVICENOW_HOST_UNKNOWN), direct], 'fail', 'SERVICENOW_HOST_UNKNOWN'],
    [
      'unknown here, but a proxy resolves it',
      [failed(serviceNowErrors.SERVICENOW_HOST_UNKNOWN), { ...direct, proxied: true }],
      'pass',
      null,
    ],
  ])('%s', (_name, input, verdict, help) => {
    expect(judgeName(...input)).toMatchObject({ verdict, help })
  })
})

describe('proxy', () => {
  it.each<Row<Parameters<typeof judgeProxy>>>([
    ['none', [unreachable, undefined], 'pass', null],
    ['lets through', [stats, 'http://proxy:3128'], 'pass', null],
    [
      'refuses',
      [failed(serviceNowErrors.SERVICENOW_PROXY_FAILED), 'http://proxy:3128'],
      'fail',
      'SERVICENOW_PROXY_FAILED',
    ],
    ['is not the cause', [failed(serviceNowErrors.SERVICENOW_NO_REPLY), 'http://proxy:3128'], 'unknown', null],
  ])('%s', (_name, input, verdict, help) => {
    expect(judgeProxy(...input)).toMatchObject({ verdict, help })
  })
})

describe('certificate', () => {
  const shown: ShownCertificate = {
    issuer: 'Example Authority',
    names: 'DNS:dev00000.service-now.com',
    validFrom: new Date('2026-01-01T00:00:00Z'),
    validTo: new Date('2027-06-01T00:00:00Z'),
    distrust: undefined,
  }
  const untrusted = failed(serviceNowErrors.SERVICENOW_TLS_UNTRUSTED)
  it.each<Row<Parameters<typeof judgeTls>>>([
    ['trusted', [origin, stats, shown, now], 'pass', null],
    [
      'not trusted',
      [origin, untrusted, { ...shown, distrust: 'SELF_SIGNED_CERT_IN_CHAIN' }, now],
      'fail',
      'SERVICENOW_TLS_UNTRUSTED',
    ],
    ['not trusted, seen through a proxy', [origin, untrusted, undefined, now], 'fail', 'SERVICENOW_TLS_UNTRUSTED'],
    ['not seen', [origin, unreachable, undefined, now], 'unknown', 'SERVICENOW_UNREACHABLE'],
    ['not used', ['http://127.0.0.1:8090', stats, undefined, now], 'pass', null],
  ])('%s', (_name, input, verdict, help) => {
    expect(judgeTls(...input)).toMatchObject({ verdict, help })
  })

  it('says when it ends soon', () => {
    const ending = { ...shown, validTo: new Date('2026-12-01T00:00:00Z') }
    expect(judgeTls(origin, stats, ending, now).cause).toContain('within two weeks')
  })
})

it.each<[string, number | undefined, Verdict]>([
  ['agree', 900, 'pass'],
  ['differ by two minutes', -120_000, 'pass'],
  ['differ by more', 121_000, 'fail'],
  ['cannot be compared', undefined, 'unknown'],
])('clocks that %s', (_name, aheadMs, verdict) => {
  expect(judgeClock(aheadMs).verdict).toBe(verdict)
})

describe('what answers', () => {
  type Judges = { reachable: Verdict; awake: Verdict; allowed: Verdict; release: Verdict }
  it.each<[string, Observed<RawReply>, Judges]>([
    ['the instance', stats, { reachable: 'pass', awake: 'pass', allowed: 'pass', release: 'pass' }],
    [
      'an instance that closed the page',
      closed,
      { reachable: 'pass', awake: 'pass', allowed: 'pass', release: 'unknown' },
    ],
    ['a sleeping instance', asleep, { reachable: 'pass', awake: 'fail', allowed: 'pass', release: 'unknown' }],
    [
      'an instance in maintenance',
      maintenance,
      { reachable: 'pass', awake: 'fail', allowed: 'pass', release: 'unknown' },
    ],
    ['a log-in page', logIn, { reachable: 'pass', awake: 'fail', allowed: 'pass', release: 'unknown' }],
    ['a barrier', blocked, { reachable: 'pass', awake: 'pass', allowed: 'fail', release: 'unknown' }],
    ['nobody', unreachable, { reachable: 'fail', awake: 'unknown', allowed: 'unknown', release: 'unknown' }],
  ])('%s', (_name, front, expected) => {
    expect({
      reachable: judgeReachable(front).verdict,
      awake: judgeAwake(front).verdict,
      allowed: judgeAddressAllowed(front, undefined).verdict,
      release: judgeRelease(front).verdict,
    }).toEqual(expected)
  })
})

it.each([
  ['Jakarta', 'fail'],
  ['Kingston', 'pass'],
  ['Washington DC', 'pass'],
  ['Zurich', 'pass'],
  ['Australia', 'pass'],
] as const)('release %s: %s', (name, verdict) => {
  expect(judgeRelease(page(200, `<html>Build name: ${name}<br/></html>`)).verdict).toBe(verdict)
})

describe('single sign-on', () => {
  const provider = page(302, '', { location: 'https://login.example.com/saml' })
  const own = page(302, '', { location: '/login_with_sso.do?glide_sso_id=1' })
  it.each<Row<[Observed<RawReply>, boolean]>>([
    ['is off', [logIn, true], 'pass', null],
    ['is off, and the page comes at once', [page(200, '<form>'), true], 'pass', null],
    ['is on when a log-in is due', [provider, true], 'fail', 'single-sign-on'],
    ['is on by the platform’s own page', [own, true], 'fail', 'single-sign-on'],
    ['is on while nobody has to log in', [provider, false], 'pass', null],
    ['cannot be seen', [unreachable, true], 'unknown', 'SERVICENOW_UNREACHABLE'],
    ['cannot be seen for sleep', [asleep, true], 'unknown', 'SERVICENOW_ASLEEP'],
    ['cannot be seen for maintenance', [maintenance, true], 'unknown', 'SERVICENOW_UNAVAILABLE'],
    ['cannot be seen from a blocked address', [blocked, true], 'unknown', 'SERVICENOW_IP_BLOCKED'],
  ])('%s', (_name, [start, logInDue], verdict, help) => {
    expect(judgeSignOn(start, { origin, logInDue })).toMatchObject({ verdict, help })
  })
})
