import type { Route } from '../transactions/route.ts'
import { ajaxRoute } from './packages/ajax-route.ts'
import { installRoutes } from './packages/install-routes.ts'
import { assetRoutes } from './pages/asset-routes.ts'

export type { TestResult } from './atf/run-atf.ts'
export { runTests, type TestSelection } from './atf/run-tests.ts'
export { runDueJobs } from './jobs/due-jobs.ts'
export { installPackage, type InstallResult } from './packages/install.ts'
export { PackageError, readArchive, readFolder, type PackageFile } from './packages/package-file.ts'
export { uninstallApplication } from './packages/uninstall.ts'
export { scriptedRouter } from './rest/scripted-router.ts'
export { createRuleRunner } from './rules/rule-runner.ts'
export { evaluateAclScript } from './security/acl-script.ts'

/** Fixed routes of this part; those of installed applications come from `scriptedRouter`. */
export const scriptRoutes: readonly Route[] = [...installRoutes, ajaxRoute, ...assetRoutes]
