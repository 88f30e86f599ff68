import { buildServiceNowApp } from './build-servicenow-app.ts'

/**
 * Vitest global set-up: suites that install the ServiceNow app share one build of it. A build that fails is not the end
 * of the others: those that need the app fail, and say why.
 */
export async function setup(): Promise<void> {
  await buildServiceNowApp().catch(() => console.error('The ServiceNow app cannot be built.'))
}
