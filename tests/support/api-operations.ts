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
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const

/** @param document answer of `/api/v1/openapi.json` */
export function readOperations({ json }: Answer): ApiOperation[] {
  const paths: Record<string, Record<string, { security?: Array<Record<string, string[]>> }>> = json.paths
  return Object.entries(paths).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method.toLowerCase()]
      if (operation === undefined) return []
      return [{ name: `${method.toLowerCase()} ${path}`, method, path, right: rightOf(operation.security) }]
    }),
  )
}

function rightOf(security: Array<Record<string, string[]>> | undefined): ApiOperation['right'] {
  if (security === undefined) return undefined
  const session = security.find((way) => 'session' in way)?.['session'] ?? []
  const token = security.find((way) => 'token' in way)?.['token']
  return { scope: token?.[0] ?? null, writes: session.includes('administrator') }
}

/** Puts a value into every gap of an address. @param path `/api/v1/tickets/{id}` */
export function fillPath(path: string, value: string): string {
  return path.replaceAll(/\{\w+\}/g, encodeURIComponent(value))
}
