import { literalExpression } from './literal-expression.ts'
import type { Route } from './route.ts'

/** What the router looks at. */
export type Routable = Pick<Route, 'methods' | 'path' | 'versions'>

export type RouteMatch<R extends Routable = Route> =
  | {
      readonly kind: 'route'
      readonly route: R
      readonly params: Record<string, string>
      readonly version: 'v1' | 'v2' | undefined
    }
  /** The path exists with other verbs. */
  | { readonly kind: 'wrong method'; readonly route: R; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' }

export interface Router<R extends Routable = Route> {
  /**
   * @param path raw path of the request, still percent-encoded, without query.
   * @param query decides between routes of one path, of which some ask for a parameter: `/:table.do?JSONv2`.
   */
  match(method: string, path: string, query?: URLSearchParams): RouteMatch<R>
}

interface Pattern<R> {
  readonly route: R
  readonly version: 'v1' | 'v2' | undefined
  readonly segments: readonly Segment[]
  /** Parameter the query must have, whatever its value. */
  readonly flag: string | undefined
  /**
   * Routes that ask for a parameter come first; then literal segments from the left weigh most: `/a/b` is tried before
   * `/a/:x` before `/:x/b`. Of equals the one listed first.
   */
  readonly weight: string
}

interface Segment {
  readonly expression: RegExp
  readonly names: readonly string[]
  /** Rank of {@link Pattern.weight}: literal, mixed, parameter. */
  readonly rank: '0' | '1' | '2'
}

/**
 * Finds the route of a request. Paths are matched segment by segment, case-sensitively, one trailing slash tolerated;
 * a segment is decoded after the split, so `%2F` never makes a new segment and `..` is just a name nobody has.
 */
export function createRouter<R extends Routable>(routes: readonly R[]): Router<R> {
  const patterns = routes
    .flatMap((route) => [
      pattern(route, undefined),
      ...(route.versions ?? []).map((version) => pattern(route, version)),
    ])
    .sort((a, b) => (a.weight < b.weight ? -1 : a.weight > b.weight ? 1 : 0))
  const bySize = Map.groupBy(patterns, ({ segments }) => segments.length)

  return {
    match(method, path, query = new URLSearchParams()) {
      const texts = decodedSegments(path)
      if (texts === undefined) return { kind: 'unknown' }
      const verb = method === 'HEAD' ? 'GET' : method
      const matching = (bySize.get(texts.length) ?? []).flatMap((candidate) => {
        if (candidate.flag !== undefined && !query.has(candidate.flag)) return []
        const params = parametersOf(candidate, texts)
        return params === undefined ? [] : [{ candidate, params }]
      })
      const found = matching.find(({ candidate }) => candidate.route.methods.some((offered) => offered === verb))
      if (found !== undefined) {
        return { kind: 'route', route: found.candidate.route, params: found.params, version: found.candidate.version }
      }
      const other = matching[0]
      if (other === undefined) return { kind: 'unknown' }
      const allowed = new Set(matching.flatMap(({ candidate }) => candidate.route.methods))
      return { kind: 'wrong method', route: other.candidate.route, allowed: [...allowed] }
    },
  }
}

/** `/api/now/table/:table` as v1 is `/api/now/v1/table/:table`: the version follows the namespace. */
function pattern<R extends Routable>(route: R, version: 'v1' | 'v2' | undefined): Pattern<R> {
  const [path = '', flag] = route.path.split('?', 2)
  const texts = path.split('/').slice(1)
  if (version !== undefined) texts.splice(2, 0, version)
  const segments = texts.map(segment)
  const weight = `${flag === undefined ? 1 : 0}${segments.map(({ rank }) => rank).join('')}`
  return { route, version, segments, flag, weight }
}

/** `incident`, `:table` or `:table.do`. */
function segment(text: string): Segment {
  const parts = text.split(/(:[A-Za-z][A-Za-z0-9]*)/)
  const names = parts.filter((part) => part.startsWith(':')).map((part) => part.slice(1))
  const source = parts.map((part) => (part.startsWith(':') ? '(.+)' : literalExpression(part))).join('')
  const rank = names.length === 0 ? '0' : text === `:${names[0]}` ? '2' : '1'
  return { expression: new RegExp(`^${source}$`, 's'), names, rank }
}

function decodedSegments(path: string): string[] | undefined {
  const texts = path.split('/').slice(1)
  if (texts.length > 1 && texts.at(-1) === '') texts.pop()
  try {
    return texts.map(decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function parametersOf(candidate: Pattern<unknown>, texts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [index, { expression, names }] of candidate.segments.entries()) {
    const found = expression.exec(texts[index] ?? '')
    if (found === null) return undefined
    for (const [at, name] of names.entries()) params[name] = found[at + 1] ?? ''
  }
  return params
}
