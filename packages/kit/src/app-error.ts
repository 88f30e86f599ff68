/** What is known of a kind of failure before it happens. */
export interface ErrorDefinition {
  /** Stable name, upper case with a family prefix: `INPUT_INVALID`. */
  readonly code: string
  /** HTTP status of the API's answer. */
  readonly status: number
  /** One plain sentence: what is wrong. */
  readonly text: string
  /** One plain sentence: how to mend it. */
  readonly remedy: string
  /** Who can mend it: the person at the screen or the one who runs the server. */
  readonly audience: 'user' | 'operator'
  /** Whether the same call may succeed later without anybody doing anything. */
  readonly retry: 'never' | 'backoff'
}

/** A registry of failures; each package has one, so that its codes stand in one file. */
export function defineErrors<const Definitions extends Record<string, Omit<ErrorDefinition, 'code'>>>(
  definitions: Definitions,
): { readonly [Code in keyof Definitions & string]: ErrorDefinition & { readonly code: Code } } {
  const named = Object.entries(definitions).map(([code, definition]) => [code, { code, ...definition }])
  return Object.fromEntries(named)
}

export interface FieldProblem {
  /** JSON path of the refused field, `name`. */
  readonly field: string
  readonly message: string
}

export interface AppErrorOptions {
  /** For logs and the detail line of the answer; never a secret, never what a vendor sent unread. */
  readonly detail?: string
  readonly fields?: readonly FieldProblem[]
  /** Floor of the wait before a retry, in milliseconds. */
  readonly retryAfterMs?: number
  readonly cause?: unknown
}

/** The one error type that crosses package borders. */
export class AppError extends Error {
  readonly definition: ErrorDefinition
  readonly detail: string | undefined
  readonly fields: readonly FieldProblem[]
  readonly retryAfterMs: number | undefined

  constructor(definition: ErrorDefinition, options: AppErrorOptions = {}) {
    super(definition.text, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.definition = definition
    this.detail = options.detail
    this.fields = options.fields ?? []
    this.retryAfterMs = options.retryAfterMs
  }

  get code(): string {
    return this.definition.code
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError
}

/** Text of anything thrown, for logs. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
