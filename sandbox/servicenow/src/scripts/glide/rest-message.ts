import { textOf } from './script-text.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import type { HttpBridge } from '../outbound/http-bridge.ts'
import { instanceOf, type Environment } from './environment.ts'
import { RESTResponseV2 } from './rest-response.ts'

/** `glide.rest.outbound.ecc_response.timeout`, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 30_000

/**
 * An outgoing REST call (ServiceNow docs, RESTMessageV2). MID servers, mutual authentication and stored authentication
 * profiles are not simulated: asking for them fails at execution instead of calling without them.
 */
export class RESTMessageV2 {
  private readonly environment: Environment
  private readonly send: HttpBridge
  private endpoint = ''
  private method = 'GET'
  private body = ''
  private timeoutMs = DEFAULT_TIMEOUT_MS
  private unsupported: string | undefined
  private readonly headers = new Map<string, string>()
  private readonly query: Array<readonly [string, string]> = []
  private readonly variables = new Map<string, string>()

  /** @param name and `fn` of a stored REST message; left out for a call made up in code */
  constructor(environment: Environment, send: HttpBridge, name?: unknown, fn?: unknown) {
    this.environment = environment
    this.send = send
    if (name !== undefined) this.load(textOf(name), textOf(fn) || 'get')
  }

  setEndpoint(endpoint: unknown): void {
    this.endpoint = String(endpoint)
  }
  setHttpMethod(method: unknown): void {
    this.method = String(method).toUpperCase()
  }
  setRequestHeader(name: unknown, value: unknown): void {
    this.headers.set(String(name), String(value))
  }
  setRequestBody(body: unknown): void {
    this.body = String(body)
  }
  setQueryParameter(name: unknown, value: unknown): void {
    this.query.push([String(name), String(value)])
  }
  setStringParameter(name: unknown, value: unknown): void {
    this.variables.set(String(name), escapeXml(String(value)))
  }
  setStringParameterNoEscape(name: unknown, value: unknown): void {
    this.variables.set(String(name), String(value))
  }
  setBasicAuth(user: string, password: string): void {
    this.headers.set('Authorization', `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`)
  }
  setHttpTimeout(milliseconds: unknown): void {
    this.timeoutMs = Number(milliseconds) || DEFAULT_TIMEOUT_MS
  }
  setAuthenticationProfile(type: string, _profile: string): void {
    this.unsupported = `authentication profile '${type}'`
  }
  setMutualAuth(_profile: string): void {
    this.unsupported = 'mutual authentication'
  }
  setMIDServer(_name: string): void {
    this.unsupported = 'MID server'
  }
  setRequestBodyFromAttachment(_sysId: string): void {
    this.unsupported = 'body from an attachment'
  }
  saveResponseBodyAsAttachment(_table: string, _sysId: string, _fileName: string): void {
    this.unsupported = 'saving the answer as an attachment'
  }
  setEccCorrelator(_correlator: string): void {
    // Matters to MID servers only.
  }
  setEccParameter(_name: string, _value: string): void {
    // Matters to MID servers only.
  }
  setRequestorProfile(_type: string, _id: string): void {
    // Chooses whose stored token is used; there are no stored tokens.
  }
  setLogLevel(_level: string): void {
    // Outbound logging is not simulated.
  }
  setAllowedRedirectURIs(_addresses: unknown): void {
    // Redirects are answered, not followed.
  }
  disableForcedVariableSubstitution(): void {
    this.variables.clear()
  }
  getEndpoint(): string {
    return this.address()
  }
  getRequestBody(): string {
    return this.fill(this.body)
  }
  getRequestHeader(name: unknown): string | null {
    return this.headers.get(String(name)) ?? null
  }
  getRequestHeaders(): unknown {
    return this.environment.context.adopt(Object.fromEntries(this.headers))
  }

  /** @throws when the call asks for something that is not simulated, or has no usable address */
  execute(): RESTResponseV2 {
    const { runtime, context, scope } = this.environment
    runtime.checkTime()
    if (this.unsupported !== undefined) throw new Error(`The simulator has no ${this.unsupported}`)
    const url = this.address()
    if (!URL.canParse(url)) throw new Error(`Invalid endpoint '${url}'`)
    const result = this.send({
      url,
      method: this.method,
      headers: Object.fromEntries([...this.headers].map(([name, value]) => [name, this.fill(value)])),
      body: this.fill(this.body),
      timeoutMs: this.timeoutMs,
    })
    runtime.instance.refresh()
    const response = new RESTResponseV2(result, url, context)
    if (response.haveError()) runtime.instance.log('warn', scope.name, response.getErrorMessage())
    return response
  }
  executeAsync(): RESTResponseV2 {
    return this.execute()
  }

  private address(): string {
    const filled = this.fill(this.endpoint)
    if (this.query.length === 0) return filled
    const query = this.query.map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(this.fill(value))}`,
    )
    return `${filled}${filled.includes('?') ? '&' : '?'}${query.join('&')}`
  }
  private fill(text: string): string {
    return text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => this.variables.get(name) ?? whole)
  }
  private load(name: string, fn: string): void {
    const { records } = instanceOf(this.environment)
    const message = records.find('sys_rest_message', { query: `name=${name}`, limit: 1 }, SYSTEM_ACTOR)[0]
    if (!message) throw new Error(`REST message '${name}' not found`)
    const query = `rest_message=${message['sys_id']}^function_name=${fn}`
    const call = records.find('sys_rest_message_fn', { query, limit: 1 }, SYSTEM_ACTOR)[0]
    if (!call) throw new Error(`REST message '${name}' has no method '${fn}'`)
    this.endpoint = call['rest_endpoint'] || (message['rest_endpoint'] ?? '')
    this.method = (call['http_method'] ?? 'get').toUpperCase()
    this.body = call['content'] ?? ''
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
