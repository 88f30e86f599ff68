import dns from 'node:dns'
import type { LookupFunction } from 'node:net'
import { getCACertificates } from 'node:tls'
import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici'
import { createPublicLookup, type ResolveAll } from './public-lookup.ts'

/** How connections leave for instances; set by the operator. */
export interface NetworkSettings {
  /** `http://USER:PASSWORD@proxy.example.com:3128`; undefined connects directly. */
  readonly proxy?: string | undefined
  /** Hosts reached without the proxy, `.example.com` with everything below. */
  readonly noProxy?: readonly string[] | undefined
  /** PEM of authorities trusted beside those Node trusts. */
  readonly extraAuthorities?: string | undefined
  /** How names are resolved; the system's way when left out. */
  readonly resolve?: ResolveAll | undefined
}

export interface DispatcherOptions {
  readonly timeoutMs: number
  readonly network: NetworkSettings
  /** The operator allowed this origin whatever its address. */
  readonly mayBePrivate: boolean
}

/** An answer larger than this is not one of ours. */
const maxAnswerBytes = 20 * 1024 * 1024
const longestConnectMs = 10_000

/** Connections of one instance: keep-alive, with the operator's proxy and authorities. */
export function createDispatcher({ timeoutMs, network, mayBePrivate }: DispatcherOptions): Dispatcher {
  const ca = authorities(network)
  const tls = { timeout: Math.min(timeoutMs, longestConnectMs), ...(ca === undefined ? {} : { ca }) }
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, maxResponseSize: maxAnswerBytes, connections: 8 }
  const connect = { ...tls, lookup: createLookup(network, mayBePrivate) }
  if (network.proxy === undefined) return new Agent({ ...limits, connect })
  return new EnvHttpProxyAgent({
    ...limits,
    connect,
    requestTls: tls,
    proxyTls: tls,
    // A plain request would let the proxy read the token; a tunnel only carries it.
    proxyTunnel: true,
    httpProxy: network.proxy,
    httpsProxy: network.proxy,
    noProxy: (network.noProxy ?? []).join(','),
  })
}

/** Extra authorities stand beside the ones Node trusts, they do not replace them. */
export function authorities({ extraAuthorities }: NetworkSettings): string[] | undefined {
  return extraAuthorities === undefined ? undefined : [...getCACertificates('default'), extraAuthorities]
}

/** How names are looked up for connections; only to public addresses unless the operator allowed the origin. */
export function createLookup({ resolve = dns.lookup }: NetworkSettings, mayBePrivate: boolean): LookupFunction {
  return mayBePrivate ? plainLookup(resolve) : createPublicLookup(resolve)
}

function plainLookup(resolve: ResolveAll): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '')
      if (options.all === true) return callback(null, addresses)
      return callback(null, addresses[0]?.address ?? '', addresses[0]?.family)
    })
  }
}
