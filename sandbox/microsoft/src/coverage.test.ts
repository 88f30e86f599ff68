import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from './coverage.ts'
import { property, startHarness, type Harness } from './testing/harness.ts'

let harness: Harness
let served: Set<string>

beforeAll(async () => {
  harness = await startHarness()
  const routes = property((await harness.control('GET', '/routes')).body, 'routes')
  if (!Array.isArray(routes)) throw new Error('no routes')
  served = new Set(routes.map(String).map(toOperation))
})
afterAll(async () => harness.stop())

function toOperation(route: string): string {
  const ids = harness.sandbox.tenants.map(({ tenantId }) => tenantId)
  const named = [...ids, 'organizations', ':tenant'].find((name) => route.includes(` /${name}/`)) ?? '{tenant}'
  return route.replace(named, '{tenant}').replace(':id', '{id}')
}

/** Steps inside an operation, the sandbox's own pages, and what Fastify adds. */
const internal = [/^HEAD /, /\/:uid$/, /\/logout\/(confirm|success)$/, /\/login$/, / \/$/, / \/_sandbox/, /\*$/]

describe('the list of operations', () => {
  it.each(operations.map(({ operation, support }) => [operation, support] as const))(
    '%s is %s',
    (operation, support) => {
      expect(served.has(operation)).toBe(support !== 'absent')
    },
  )

  it('names every operation that is served', () => {
    const undeclared = [...served].filter(
      (route) =>
        !internal.some((pattern) => pattern.test(route)) && !operations.some(({ operation }) => operation === route),
    )
    expect(undeclared).toEqual([])
  })

  it('says what differs wherever support is not full', () => {
    expect(operations.filter(({ support, note }) => support !== 'supported' && !note)).toEqual([])
  })
})
