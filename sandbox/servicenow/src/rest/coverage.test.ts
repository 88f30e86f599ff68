import { expect, it } from 'vitest'
import type { Route } from '../transactions/route.ts'
import { createBatchRoute } from './batch/batch.ts'
import { restCoverage } from './coverage.ts'
import { restRoutes } from './routes.ts'

const batch = createBatchRoute(() => ({ status: 200, headers: [], body: '' }))
const routes: readonly Route[] = [...restRoutes, batch]
const operations = new Set(routes.map(({ operation }) => operation))

it('lists every routed operation once, and none of them as absent', () => {
  const listed = restCoverage.filter(({ status }) => status !== 'absent').map(({ operation }) => operation)
  expect(listed.toSorted()).toEqual([...operations].toSorted())
})

it('routes no operation it calls absent', () => {
  const absent = restCoverage.filter(({ status }) => status === 'absent')
  expect(absent.filter(({ operation }) => operations.has(operation))).toEqual([])
})

it('says what is missing wherever it is not fully supported', () => {
  expect(restCoverage.filter(({ status, note }) => status !== 'supported' && note === '')).toEqual([])
})

it('serves no verb of a path twice', () => {
  const seen = routes.flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`))
  expect(new Set(seen).size).toBe(seen.length)
})
