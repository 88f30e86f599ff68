import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from './testing/test-instance.ts'

let instance: TestInstance
let incident: string
beforeAll(() => {
  instance = startTestInstance()
  incident = instance.send('POST', '/api/now/table/incident', { body: {} }).textAt('result', 'sys_id')
})
afterAll(() => instance.close())

/** A fault of the simulator would come out as 500. */
const answered = [200, 201, 204, 400, 403, 404, 405, 406, 415]
const anyText = fc.string({ unit: 'binary', maxLength: 40 })
const runs = { numRuns: 60 }

describe('whatever a client sends is answered, never failed on', () => {
  it('any query parameters', () => {
    const name = fc.oneof(
      fc
        .constantFrom('query', 'fields', 'limit', 'offset', 'display_value', 'view', 'tiny')
        .map((word) => `sysparm_${word}`),
      fc.constantFrom('number', 'caller_id', 'caller_id.name', 'state', 'opened_at', 'sys_id'),
      anyText,
    )
    const value = fc.oneof(
      anyText,
      fc.constantFrom('^', '^^', '^OR', '^NQ', '=^=', 'a.b.c.d=1', 'ORDERBY', "'; drop table x--"),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 4 }), (pairs) => {
        const query = new URLSearchParams()
        for (const [key, text] of pairs) query.append(key.toWellFormed(), text.toWellFormed())
        expect(answered).toContain(instance.send('GET', `/api/now/table/incident?${query.toString()}`).status)
      }),
      runs,
    )
  })

  it('any JSON as a record', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (body) => {
        const sent = { body: JSON.stringify(body) }
        expect(answered).toContain(instance.send('PATCH', `/api/now/table/incident/${incident}`, sent).status)
      }),
      runs,
    )
  })

  it('any value in any column', () => {
    const column = fc.constantFrom(
      'short_description',
      'state',
      'caller_id',
      'due_date',
      'active',
      'impact',
      'watch_list',
      'sys_id',
    )
    const value = fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 2 }))
    fc.assert(
      fc.property(fc.dictionary(column, value), fc.boolean(), (body, display) => {
        const target = `/api/now/table/incident/${incident}?sysparm_input_display_value=${display}`
        expect(answered).toContain(instance.send('PATCH', target, { body }).status)
      }),
      runs,
    )
  })

  it('any JSON as the parts of a batch', () => {
    const part = fc.record(
      {
        id: fc.jsonValue({ maxDepth: 1 }),
        method: fc.oneof(fc.constantFrom('GET', 'POST', 'get', 'TRACE', ''), fc.jsonValue({ maxDepth: 1 })),
        url: fc.oneof(
          fc.constantFrom('/api/now/table/incident', '/api/now/batch', '/', '//x', '/api/now/table/%', '/login.do'),
          fc.jsonValue({ maxDepth: 1 }),
        ),
        headers: fc.jsonValue({ maxDepth: 3 }),
        body: fc.oneof(fc.base64String(), fc.jsonValue({ maxDepth: 1 })),
        exclude_response_headers: fc.jsonValue({ maxDepth: 1 }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.jsonValue({ maxDepth: 2 })), { maxLength: 4 }), (parts) => {
        const answer = instance.send('POST', '/api/now/batch', { body: { batch_request_id: 1, rest_requests: parts } })
        expect(answer.status).toBe(200)
        expect(answer.at('serviced_requests', 'length')).toBe(parts.length)
        for (const index of parts.keys()) {
          expect(answer.at('serviced_requests', index, 'status_code')).not.toBe(500)
        }
      }),
      runs,
    )
  })

  it.each([
    ['lists', 'application/json', '['.repeat(400_000)],
    ['lists that end', 'application/json', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
    ['objects', 'application/json', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
    ['elements', 'application/xml', `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`],
  ])('%s nested as deep as a body is long', (_, type, body) => {
    for (const path of ['table/incident', 'batch', 'import/incident', 'tinyurl']) {
      const sent = { body, headers: { 'content-type': type } }
      expect(answered).toContain(instance.send('POST', `/api/now/${path}`, sent).status)
    }
  })

  it('ten megabytes of text for one column', () => {
    const body = { short_description: 'x'.repeat(10_000_000), work_notes: 'short' }
    const stored = instance.send('POST', '/api/now/table/incident', { body })
    expect([stored.status, stored.textAt('result', 'short_description').length]).toEqual([201, 160])
  })

  it('any path below the API', () => {
    const part = fc.oneof(
      anyText.map((text) => encodeURIComponent(text.toWellFormed())),
      fc.constantFrom('..', '%2e%2e', '%252e', '%00', '%', '%ff', '', 'table', 'incident'),
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'TRACE'),
        (parts, method) => {
          const target = `/api/now/${parts.join('/')}`
          expect(answered).toContain(instance.send(method, target, { body: '{}' }).status)
        },
      ),
      runs,
    )
  })

  it.each([
    'stats/incident',
    'attachment',
    'import/incident',
    'batch',
    'attachment/file',
    'attachment/upload',
    'tinyurl',
  ])('any bytes to %s', (path) => {
    const type = fc.constantFrom('application/json', 'text/xml', 'multipart/form-data; boundary=a', 'text/plain', '')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), type, (body, contentType) => {
        const sent = { body, headers: { 'content-type': contentType } }
        expect(answered).toContain(instance.send('POST', `/api/now/${path}`, sent).status)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['thousands of clauses', 'a=1^OR'.repeat(5000)],
    ['a deep dot-walk', `${'caller_id.manager.'.repeat(60)}name=x`],
    ['a long list', `numberIN${'x,'.repeat(20_000)}`],
  ])('a query of %s, in a batch', (_, query) => {
    const url = `/api/now/table/incident?sysparm_limit=1&sysparm_query=${encodeURIComponent(query)}`
    const answer = instance.send('POST', '/api/now/batch', { body: { rest_requests: [{ id: '1', url }] } })
    expect(answered).toContain(answer.at('serviced_requests', 0, 'status_code'))
  })
})
