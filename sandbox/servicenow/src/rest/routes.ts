import type { Route } from '../transactions/route.ts'
import { tableRoutes } from './table/routes.ts'

/** Every REST operation of the platform itself; those of installed applications are in `scripts/`. */
export const restRoutes: readonly Route[] = [...tableRoutes]
