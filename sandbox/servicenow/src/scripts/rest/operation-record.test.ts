import { describe, expect, test } from 'vitest'
import { matchPath, parsePath, readOperation } from './operation-record.ts'

describe('the path of a resource', () => {
  const pattern = parsePath('/api/x_app/v1/tickets/{id}/notes')
  test.each([
    ['/api/x_app/v1/tickets/7/notes', { id: '7' }],
    ['/api/x_app/v1/tickets/a%2Fb/notes/', { id: 'a/b' }],
    ['/api/x_app/v1/tickets/7', undefined],
    ['/api/x_app/v1/tickets/7/notes/1', undefined],
    ['/api/x_app/v1/tickets/%E0%A4%A/notes', undefined],
  ])('%s', (path, expected) => {
    expect(matchPath(pattern, path)).toEqual(expected)
  })
})

describe('a resource', () => {
  const row = {
    active: 'true',
    http_method: 'POST',
    operation_uri: '/api/x_app/v1/svc/a',
    default_operation_uri: '/api/x_app/svc/a',
  }
  const service = { active: 'true', name: 'Service', produces: 'application/json, text/plain' }
  const version = { active: 'true', is_default: 'true' }

  test('answers both paths in the default version, the versioned one in others', () => {
    expect(readOperation(row, service, version)?.paths).toHaveLength(2)
    expect(readOperation(row, service, { ...version, is_default: 'false' })?.paths).toHaveLength(1)
  })

  test('takes media types from its service where it names none', () => {
    expect(readOperation(row, service, version)?.produces).toEqual(['application/json', 'text/plain'])
  })

  test.each([
    [{ ...row, active: 'false' }, service, version],
    [row, { ...service, active: 'false' }, version],
    [row, service, { ...version, active: 'false' }],
    [row, undefined, version],
  ])(
    'is not there when it, its service or its version is inactive or missing (%#)',
    (operation, itsService, itsVersion) => {
      expect(readOperation(operation, itsService, itsVersion)).toBeUndefined()
    },
  )
})
