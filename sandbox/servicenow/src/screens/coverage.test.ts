import { expect, test } from 'vitest'
import { oauthCoverage } from '../oauth/coverage.ts'
import { oauthRoutes } from '../oauth/routes.ts'
import { screenCoverage } from './coverage.ts'
import { screenRoutes } from './routes.ts'

test.each([
  ['log-in and OAuth', oauthCoverage, oauthRoutes],
  ['screens', screenCoverage, screenRoutes],
])('the coverage list of %s names every operation of the routes, once', (_, coverage, routes) => {
  const present = coverage.filter(({ status }) => status !== 'absent').map(({ operation }) => operation)
  expect(present.toSorted()).toEqual([...new Set(routes.map(({ operation }) => operation))].toSorted())
  expect(new Set(coverage.map(({ operation }) => operation)).size).toBe(coverage.length)
})
