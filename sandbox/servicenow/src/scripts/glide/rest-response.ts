import type { OutboundResult } from '../outbound/exchange.ts'
import type { ScriptContext } from '../engine/script-context.ts'

/** Error codes of `getErrorCode` (ServiceNow docs, RESTResponseV2): 0 none, 1 the call failed. */
const FAILED = 1

/** Answer of an outgoing call (ServiceNow docs, RESTResponseV2). */
export class RESTResponseV2 {
  private readonly result: OutboundResult
  private readonly target: string
  private readonly context: ScriptContext

  /** @param target address called, for the error text */
  constructor(result: OutboundResult, target: string, context: ScriptContext) {
    this.result = result
    this.target = target
    this.context = context
  }

  getStatusCode(): number {
    return this.result.kind === 'answered' ? this.result.status : 0
  }
  getBody(): string {
    return this.result.kind === 'answered' ? Buffer.from(this.result.body).toString() : ''
  }
  getHeader(name: unknown): string | null {
    return this.pairs().find(([key]) => key.toLowerCase() === String(name).toLowerCase())?.[1] ?? null
  }
  getHeaders(): unknown {
    return this.context.adopt(Object.fromEntries(this.pairs()))
  }
  getAllHeaders(): unknown {
    return this.context.adopt(this.pairs().map(([name, value]) => ({ name, value })))
  }
  getCookies(): unknown {
    return this.context.adopt(
      this.pairs().flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? [value] : [])),
    )
  }
  haveError(): boolean {
    return this.getErrorCode() !== 0
  }
  getErrorCode(): number {
    return this.result.kind === 'failed' || this.result.status >= 400 ? FAILED : 0
  }
  getErrorMessage(): string {
    if (this.result.kind === 'failed') return this.result.message
    return this.haveError() ? `Method failed: (${this.target}) with code: ${this.result.status}` : ''
  }
  getQueryString(): string {
    const at = this.target.indexOf('?')
    return at < 0 ? '' : this.target.slice(at + 1)
  }
  /** Calls are over when `executeAsync` returns. */
  waitForResponse(_seconds?: number): void {
    // Nothing to wait for.
  }
  getResponseAttachmentSysid(): string | null {
    return null
  }

  private pairs(): ReadonlyArray<readonly [name: string, value: string]> {
    return this.result.kind === 'answered' ? this.result.headers : []
  }
}
