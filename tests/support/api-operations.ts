import type { InputSchema } from './bad-inputs.ts'
import type { Answer } from './visitor.ts'

/** One operation of the API, as its own description tells. */
export interface ApiOperation {
  /** `get /api/v1/tickets/{id}` */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'
  /** `/api/v1/tickets/{id}` */
  readonly path: string
  /** Undefined for an operation open to everybody. */
  readonly right: { readonly scope: string | null; readonly writes: boolean } | undefined
  /** Parts of the address and headers. */
  readonly parameters: readonly ApiParameter[]
  readonly body: InputSchema | undefined
}

export interface ApiParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: InputSchema
}

interface Described {
  readonly security?: Array<Record<string, string[]>>
  readonly parameters?: readonly ApiParameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: InputSchema }>> }
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const

/** @param document answer of `/api/v1/openapi.json` */
export function readOperations({ json }: Answer): ApiOperation[] {
  const paths: Record<string, Record<string, Described>> = json.paths
  return Object.entries(paths).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method.toLowerCase()]
      if (operation === undefined) return []
      const { security, parameters = [], requestBody } = operation
      const body = requestBody?.content['application/json']?.schema
      return [{ name: `${method.toLowerCase()} ${path}`, method, path, right: rightOf(security), parameters, body }]
    }),
  )
}

function rightOf(security: Described['security']): ApiOperation['right'] {
  if (security === undefined) return undefined
  const session = security.find((way) => 'session' in way)?.['session'] ?? []
  const token = security.find((way) => 'token' in way)?.['token']
  return { scope: token?.[0] ?? null, writes: session.includes('administrator') }
}

/** Puts a value into every gap of an address. @param path `/api/v1/tickets/{id}` */
export function fillPath(path: string, value: string): string {
  return path.replaceAll(/\{\w+\}/g, encodeURIComponent(value))
}
