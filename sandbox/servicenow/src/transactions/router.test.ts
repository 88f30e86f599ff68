import { describe, expect, test } from 'vitest'
import { createRouter, type Routable } from './router.ts'

const route = (
  path: string,
  methods: Routable['methods'] = ['GET'],
  versions: Routable['versions'] = [],
): Routable => ({
  path,
  methods,
  versions,
})

const ROUTES = [
  route('/api/now/table/:table', ['GET', 'POST'], ['v1', 'v2']),
  route('/api/now/table/:table/:sysId', ['GET', 'DELETE'], ['v1', 'v2']),
  route('/api/now/table/special'),
  route('/:table.do'),
  route('/login.do'),
  route('/:table_list.do'),
  route('/'),
  route('/:table.do?JSONv2', ['POST']),
]

const router = createRouter(ROUTES)

describe('finding the route of a path', () => {
  test.each([
    ['/api/now/table/incident', '/api/now/table/:table', { table: 'incident' }, undefined],
    ['/api/now/v1/table/incident', '/api/now/table/:table', { table: 'incident' }, 'v1'],
    ['/api/now/v2/table/incident/9d', '/api/now/table/:table/:sysId', { table: 'incident', sysId: '9d' }, 'v2'],
    ['/api/now/table/incident/', '/api/now/table/:table', { table: 'incident' }, undefined],
    ['/api/now/table/special', '/api/now/table/special', {}, undefined],
    ['/api/now/table/a%20b', '/api/now/table/:table', { table: 'a b' }, undefined],
    ['/api/now/table/a%2Fb', '/api/now/table/:table', { table: 'a/b' }, undefined],
    ['/api/now/table/..', '/api/now/table/:table', { table: '..' }, undefined],
    ['/incident.do', '/:table.do', { table: 'incident' }, undefined],
    ['/login.do', '/login.do', {}, undefined],
    ['/', '/', {}, undefined],
  ])('%s', (path, found, params, version) => {
    expect(router.match('GET', path)).toMatchObject({ kind: 'route', route: { path: found }, params, version })
  })

  test.each([
    '/api/now/v3/table/incident',
    '/api/now/table',
    '/API/now/table/incident',
    '//api/now/table/incident',
    '/api//now/table/incident',
    '/api/now/table/incident/1/2',
    '/api/now/table/%zz',
    '/api/now/../now/table/incident',
    '',
    'http://host/api/now/table/incident',
  ])('%j leads nowhere', (path) => {
    expect(router.match('GET', path)).toEqual({ kind: 'unknown' })
  })

  test('a path with other verbs says which', () => {
    expect(router.match('PATCH', '/api/now/table/incident')).toMatchObject({
      kind: 'wrong method',
      allowed: ['GET', 'POST'],
    })
  })

  test('HEAD goes where GET goes', () => {
    expect(router.match('HEAD', '/login.do')).toMatchObject({ kind: 'route', route: { path: '/login.do' } })
  })

  test('a parameter takes over where the literal path lacks the verb', () => {
    expect(router.match('POST', '/api/now/table/special')).toMatchObject({
      kind: 'route',
      params: { table: 'special' },
    })
  })
})

test('a route may ask for a parameter, whatever its value', () => {
  expect(router.match('POST', '/incident.do', new URLSearchParams('JSONv2&x=1'))).toMatchObject({
    kind: 'route',
    params: { table: 'incident' },
  })
  expect(router.match('POST', '/incident.do', new URLSearchParams('JSONv2='))).toMatchObject({ kind: 'route' })
  expect(router.match('POST', '/incident.do', new URLSearchParams('x=JSONv2'))).toMatchObject({ kind: 'wrong method' })
})
