import { isPublicAddress } from '../http/public-lookup.ts'
import type { ShownCertificate } from '../http/certificate.ts'
import { readResult, type RawReply } from '../http/reply.ts'
import { serviceNowErrors } from '../errors.ts'
import { offersOf } from '../release.ts'
import { releaseOf } from '../instance-facts.ts'
import { isAppError, type ErrorDefinition } from '@scorelink/kit'
import { failedBy, failedWith, fail, hiddenBy, pass, unsure, type Finding, type Observed } from './finding.ts'

/** Failures that say that no connection came about, each with its own probe. */
const noConnection = new Set<ErrorDefinition>([
  serviceNowErrors.SERVICENOW_ADDRESS_PRIVATE,
  serviceNowErrors.SERVICENOW_HOST_UNKNOWN,
  serviceNowErrors.SERVICENOW_TLS_UNTRUSTED,
  serviceNowErrors.SERVICENOW_PROXY_FAILED,
  serviceNowErrors.SERVICENOW_UNREACHABLE,
])

/** @param addresses answers of the name service; a failure names its code. */
export function judgeName(
  addresses: Observed<readonly string[]>,
  { proxied, mayBePrivate }: { readonly proxied: boolean; readonly mayBePrivate: boolean },
): Finding {
  if (!addresses.ok) {
    if (proxied) return pass('The proxy resolves the name; this machine need not know it.')
    return failedBy(addresses.failure)
  }
  const facts = { addresses: addresses.value.join(', ') }
  if (mayBePrivate || addresses.value.every((address) => isPublicAddress(address))) {
    return pass('The name leads to an address that may be called.', facts)
  }
  return failedWith(serviceNowErrors.SERVICENOW_ADDRESS_PRIVATE, undefined, facts)
}

/** @param proxy address without user name and password; undefined when connections leave directly. */
export function judgeProxy(front: Observed<RawReply>, proxy: string | undefined): Finding {
  if (proxy === undefined) return pass('Connections leave directly; no proxy is set.')
  const facts = { proxy }
  if (front.ok) return pass('The proxy lets us through.', facts)
  if (front.failure.definition === serviceNowErrors.SERVICENOW_PROXY_FAILED) return failedBy(front.failure, facts)
  return unsure('The proxy answers; something behind it fails.', { facts })
}

/** A certificate that ends within this many milliseconds is worth a word. */
const renewCertificateMs = 14 * 24 * 60 * 60_000

export function judgeTls(
  origin: string,
  front: Observed<RawReply>,
  shown: ShownCertificate | undefined,
  now: Date,
): Finding {
  if (origin.startsWith('http:')) return pass('The operator allowed this address without TLS.')
  const facts = shown === undefined ? {} : factsOf(shown)
  const distrust = shown?.distrust
  if (!front.ok && front.failure.definition === serviceNowErrors.SERVICENOW_TLS_UNTRUSTED) {
    return failedBy(front.failure, facts)
  }
  if (distrust !== undefined) return failedWith(serviceNowErrors.SERVICENOW_TLS_UNTRUSTED, distrust, facts)
  if (!front.ok && noConnection.has(front.failure.definition)) return hiddenBy(front.failure)
  const ends = shown !== undefined && shown.validTo.getTime() - now.getTime() < renewCertificateMs
  return pass(ends ? 'The certificate is trusted; it ends within two weeks.' : 'The certificate is trusted.', facts)
}

function factsOf({ issuer, names, validFrom, validTo }: ShownCertificate) {
  return { issuer, names, validFrom: validFrom.toISOString(), validTo: validTo.toISOString() }
}

export function judgeReachable(front: Observed<RawReply>): Finding {
  if (front.ok) return pass('The instance answers.')
  return failedBy(front.failure)
}

/** JWTs allow for about a minute; more than this and dates of records mislead people. */
const tolerableSkewMs = 120_000

/** @param aheadMs how far the instance's clock is ahead of ours; undefined when no answer told. */
export function judgeClock(aheadMs: number | undefined): Finding {
  if (aheadMs === undefined) return unsure('No answer told the time of the instance.')
  const seconds = Math.round(Math.abs(aheadMs) / 1000)
  const facts = { aheadSeconds: String(Math.round(aheadMs / 1000)) }
  if (Math.abs(aheadMs) <= tolerableSkewMs) return pass('Both clocks agree.', facts)
  const direction = aheadMs > 0 ? 'ahead of' : 'behind'
  return fail(
    `The clock of the instance is ${seconds} seconds ${direction} the clock of this server.`,
    'Set the clock of the server by a time service. ServiceNow keeps its own clocks; a difference is nearly always ours.',
    'clock-differs',
    facts,
  )
}

/** Whether what answers is the instance itself, at work. */
export function judgeAwake(front: Observed<RawReply>): Finding {
  if (!front.ok) return hiddenBy(front.failure)
  const page = pageFailure(front.value)
  if (page === undefined || page.definition === serviceNowErrors.SERVICENOW_IP_BLOCKED) {
    return pass('The instance is awake and no maintenance is under way.')
  }
  return failedBy(page)
}

export function judgeAddressAllowed(front: Observed<RawReply>, proxy: string | undefined): Finding {
  const way =
    proxy === undefined ? 'directly; what counts is the outbound (NAT) address of your network' : `by ${proxy}`
  const facts = { callsLeave: way }
  if (!front.ok) return hiddenBy(front.failure)
  const page = pageFailure(front.value)
  if (page?.definition === serviceNowErrors.SERVICENOW_IP_BLOCKED) return failedBy(page, facts)
  return pass('The instance accepts calls from our address.', facts)
}

export function judgeRelease(front: Observed<RawReply>): Finding {
  if (!front.ok) return hiddenBy(front.failure)
  const release = releaseOf(front.value)
  if (release === null) {
    return unsure('The instance does not tell strangers its release.', {
      remedy: 'Nothing to do when the instance is of release Kingston or later.',
    })
  }
  const offers = offersOf(release)
  const facts = { release }
  if (!offers.supported) return failedWith(serviceNowErrors.SERVICENOW_RELEASE_TOO_OLD, release, facts)
  const app = offers.app ? 'the connector app can be installed' : 'tickets go through the Table API'
  return pass(`${release} works; ${app}.`, facts)
}

/** What the page that starts an authorization does with somebody who is not logged in. */
export function judgeSignOn(
  start: Observed<RawReply>,
  { origin, logInDue }: { readonly origin: string; readonly logInDue: boolean },
): Finding {
  if (!start.ok) return hiddenBy(start.failure)
  const { status, location = '' } = start.value
  const target = URL.canParse(location, origin) ? new URL(location, origin) : undefined
  const away = target !== undefined && status >= 300 && status < 400 && isSingleSignOn(target, origin)
  if (!away) {
    const inTheWay = pageFailure(start.value)
    if (inTheWay !== undefined && hidesPages.has(inTheWay.definition)) return hiddenBy(inTheWay)
    return pass('The log-in page of ServiceNow itself is offered.')
  }
  const facts = { redirectsTo: target.origin + target.pathname }
  if (!logInDue) {
    return pass('Single sign-on is on. It does not touch the connection; the next Authorize will meet it.', facts)
  }
  return fail(
    'Single sign-on sends everybody to the identity provider, which does not know the integration user.',
    'On ServiceNow’s page choose "Not You?" and log in locally as the integration user; or create a user in Entra ID ' +
      'with the Security Administrator role and the same name and e-mail address as the integration user, and authorize as that user.',
    'single-sign-on',
    facts,
  )
}

/** What an instance answers instead of any page. */
const hidesPages = new Set<ErrorDefinition>([
  serviceNowErrors.SERVICENOW_ASLEEP,
  serviceNowErrors.SERVICENOW_UNAVAILABLE,
  serviceNowErrors.SERVICENOW_RATE_LIMITED,
  serviceNowErrors.SERVICENOW_IP_BLOCKED,
])

function isSingleSignOn({ origin, pathname }: URL, own: string): boolean {
  return origin !== own || /^\/(?:login_with_sso|auth_redirect)\.do$/.test(pathname)
}

/** What is wrong with an answer that should be a page anybody may read. */
function pageFailure(reply: RawReply) {
  if (reply.status === 200 && releaseOf(reply) !== null) return undefined
  try {
    readResult(reply, 0)
  } catch (error) {
    // A page the customer closed is no sign of anything.
    const closed = isAppError(error) && error.definition === serviceNowErrors.SERVICENOW_BAD_RESPONSE
    if (isAppError(error) && !closed) return error
  }
  return undefined
}
