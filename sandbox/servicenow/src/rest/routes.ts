import type { Route } from '../transactions/route.ts'
import { aggregateRoutes } from './aggregate/aggregate.ts'
import { attachmentRoutes } from './attachment/routes.ts'
import { changeRoutes } from './change/routes.ts'
import { importSetRoutes } from './import-set/import-set.ts'
import { jsonV2Routes } from './json-v2/json-v2.ts'
import { metadataRoutes } from './metadata/routes.ts'
import { tableRoutes } from './table/routes.ts'

/**
 * Every REST operation of the platform itself, but for the batch route, which needs the router it is part of
 * (`createBatchRoute`). Those of installed applications are in `scripts/`.
 */
export const restRoutes: readonly Route[] = [
  ...tableRoutes,
  ...aggregateRoutes,
  ...importSetRoutes,
  ...attachmentRoutes,
  ...changeRoutes,
  ...metadataRoutes,
  ...jsonV2Routes,
]
