import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFault } from './control/read-fault.ts'
import { coverage } from './coverage.ts'
import { screenRoutes } from './screens/routes.ts'
import { platformRoutes } from './transactions/pipeline.ts'

const PAGE = new URL('../../../docs/servicenow-simulator.md', import.meta.url)

/** Routes that exist only once an application is installed; `scriptedRouter` names their operations so. */
const OF_APPLICATIONS = ['scripted.rest', 'ui-page']

const routes = [...platformRoutes(() => ({ status: 200, headers: [], body: '' })), ...screenRoutes]
const served = new Set([...routes.map(({ operation }) => operation), ...OF_APPLICATIONS])

test('every served operation is listed, and every one listed as played is served', () => {
  const played = coverage.filter(({ status }) => status !== 'absent').map(({ operation }) => operation)
  expect([...new Set(played)].toSorted()).toEqual([...served].toSorted())
})

test('nothing is listed twice, and nothing absent is served', () => {
  const listed = coverage.map(({ operation }) => operation)
  expect(listed).toHaveLength(new Set(listed).size)
  const absent = coverage.filter(({ status }) => status === 'absent').map(({ operation }) => operation)
  expect(absent.filter((operation) => served.has(operation))).toEqual([])
})

test('what is not fully played says what is missing', () => {
  expect(coverage.filter(({ status, note }) => status !== 'supported' && note === '')).toEqual([])
})

test('no two routes answer the same verb of the same path', () => {
  const claims = routes.flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`))
  expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([])
})

test('the page for users shows this list, with the paths that are served', () => {
  const rows = coverage.map(({ operation, status, note }) => {
    const paths = routes
      .filter((route) => route.operation === operation)
      .map(({ methods, path }) => `\`${methods.join(' ')} ${path}\``)
    return `| ${operation} | ${[...new Set(paths)].join('<br>')} | ${status} | ${note} |`
  })
  const shown = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => /\| (?:supported|partial|absent) \|/.test(line))
  expect(shown).toEqual(rows)
})

test('the page for users names every fault', () => {
  const page = readFileSync(PAGE, 'utf8')
  const kinds = faultKinds()
  expect(kinds.length).toBeGreaterThan(20)
  expect(kinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([])
})

/** As the refusal of an unknown kind lists them. */
function faultKinds(): string[] {
  try {
    readFault({ kind: 'every' })
  } catch (error) {
    return /one of (.+)$/.exec(String(error))?.[1]?.split(', ') ?? []
  }
  return []
}
