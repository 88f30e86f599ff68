import type { Route } from '../../transactions/route.ts'
import { restOperation } from '../operation.ts'
import { deleteRecord } from './delete.ts'
import { insertRecord } from './insert.ts'
import { listRecords } from './list.ts'
import { readRecordById } from './read.ts'
import { createTinyUrl } from './tiny-url.ts'
import { updateRecord } from './update.ts'

const table = { versions: ['v1', 'v2'], authentication: 'api', api: 'Table API' } as const
const collection = '/api/now/table/:table'
const single = `${collection}/:sysId`

/** Table API (ServiceNow docs, REST APIs, Table API). */
export const tableRoutes: readonly Route[] = [
  { ...table, methods: ['GET'], path: collection, operation: 'table.list', handle: restOperation(listRecords) },
  { ...table, methods: ['POST'], path: collection, operation: 'table.insert', handle: restOperation(insertRecord) },
  { ...table, methods: ['GET'], path: single, operation: 'table.get', handle: restOperation(readRecordById) },
  { ...table, methods: ['PUT', 'PATCH'], path: single, operation: 'table.update', handle: restOperation(updateRecord) },
  { ...table, methods: ['DELETE'], path: single, operation: 'table.delete', handle: restOperation(deleteRecord) },
  {
    methods: ['POST'],
    path: '/api/now/tinyurl',
    authentication: 'api',
    api: 'Tiny URL API',
    operation: 'tinyurl.create',
    handle: restOperation(createTinyUrl),
  },
]
