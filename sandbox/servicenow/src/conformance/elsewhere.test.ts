import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What clients may rely on that needs more than calls to the platform's own APIs, and the test that shows it. */
const elsewhere = [
  {
    id: 'scripted/answer',
    follows: 'ServiceNow docs: scripted REST APIs',
    file: '../scripts/application.test.ts',
    test: 'answers the versioned and the default path, parameters as lists',
  },
  {
    id: 'scripted/status-and-headers',
    follows: 'ServiceNow docs: scripted REST APIs, response object',
    file: '../scripts/application.test.ts',
    test: 'creates with status, header and wrapped body',
  },
  {
    id: 'scripted/errors',
    follows: 'ServiceNow docs: scripted REST APIs, error objects',
    file: '../scripts/application.test.ts',
    test: 'turns setError and exceptions into the envelope',
  },
  {
    id: 'scripted/access-control',
    follows: 'ServiceNow docs: scripted REST APIs, REST endpoint ACLs',
    file: '../scripts/application.test.ts',
    test: 'is closed to users without the role of its access control',
  },
  {
    id: 'query/grammar',
    follows: 'ServiceNow docs: operators available for filters and queries',
    file: '../records/query/query-property.test.ts',
    test: 'finds what an independent reading of the documentation finds',
  },
  {
    id: 'query/secrets',
    follows: 'ServiceNow docs: password fields',
    file: '../records/query/encoded-query.test.ts',
    test: 'never by a secret',
  },
  {
    id: 'table/every-documented-column',
    follows: 'ServiceNow docs: Table API, incident example',
    file: '../rest/table/table-read.test.ts',
    test: 'holds every column a recent release returns',
  },
  {
    id: 'table/xml',
    follows: 'ServiceNow docs: REST API, request and response formats',
    file: '../rest/table/table-read.test.ts',
    test: 'answers in XML',
  },
  {
    id: 'table/npm-client',
    follows: 'npm package servicenow-rest-api',
    file: '../rest/third-party-client.test.ts',
    test: 'serves the npm client servicenow-rest-api unmodified, over TLS',
  },
  {
    id: 'faults/token-endpoint-dead',
    follows: 'what clients meet when the connection breaks',
    file: '../control/faults.test.ts',
    test: 'a dead token endpoint leaves the rest alone',
  },
  {
    id: 'faults/hibernation-everywhere',
    follows: 'text that several clients look for',
    file: '../control/faults.test.ts',
    test: 'hibernation answers %s with its page',
  },
  {
    id: 'table/hostile-input',
    follows: 'ServiceNow docs: REST API HTTP response codes',
    file: '../rest/hostile-input.test.ts',
    test: 'any JSON as a record',
  },
  {
    id: 'table/pages-by-index',
    follows: 'ServiceNow docs: Table API, large result sets',
    file: '../records/query/index-use.test.ts',
    test: 'without sorting what the index already orders: %s',
  },
]

test.each(elsewhere)('$id is shown by "$test"', ({ file, test: title }) => {
  expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(title)
})

test('no row is named twice', () => {
  expect(new Set(elsewhere.map(({ id }) => id)).size).toBe(elsewhere.length)
})
