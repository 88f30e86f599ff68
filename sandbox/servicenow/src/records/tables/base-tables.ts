import { applicationFileTables } from './application-file.ts'
import { assetTables } from './asset.ts'
import { auditTables } from './audit.ts'
import { changeRequestTables } from './change-request.ts'
import { configurationItemTables } from './configuration-item.ts'
import type { TableDeclaration } from './declaration.ts'
import { dictionaryTables } from './dictionary.ts'
import { incidentTables } from './incident.ts'
import { installationTables } from './installation.ts'
import { membershipTables } from './membership.ts'
import { navigationTables } from './navigation.ts'
import { oauthTables } from './oauth.ts'
import { operationsTables } from './operations.ts'
import { organisationTables } from './organisation.ts'
import { policyTables } from './policy.ts'
import { problemTables } from './problem.ts'
import { rateLimitTables } from './rate-limits.ts'
import { recordTables } from './record.ts'
import { requestTables } from './request.ts'
import { scriptTables } from './script.ts'
import { scriptedRestTables } from './scripted-rest.ts'
import { securityTables } from './security.ts'
import { taskTables } from './task.ts'
import { userGroupTables } from './user-group.ts'
import { userTables } from './user.ts'
import { workItemTables } from './work-item.ts'

/** Every table an instance has before anything is installed, ancestors before descendants. */
export const baseTables: readonly TableDeclaration[] = [
  ...applicationFileTables,
  ...dictionaryTables,
  ...installationTables,
  ...securityTables,
  ...scriptTables,
  ...scriptedRestTables,
  ...navigationTables,
  ...recordTables,
  ...policyTables,
  ...userGroupTables,
  ...userTables,
  ...membershipTables,
  ...organisationTables,
  ...configurationItemTables,
  ...assetTables,
  ...oauthTables,
  ...operationsTables,
  ...auditTables,
  ...rateLimitTables,
  ...taskTables,
  ...incidentTables,
  ...changeRequestTables,
  ...problemTables,
  ...requestTables,
  ...workItemTables,
]
