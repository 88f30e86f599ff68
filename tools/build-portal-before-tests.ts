import { buildPortal } from './build-portal.ts'

/**
 * Vitest global set-up: the browser suites are served a portal built from the sources they test. A build that fails must
 * not keep the other suites from running: those that need the portal fail, and `tests/support/portal.test.ts` says why.
 */
export async function setup(): Promise<void> {
  await buildPortal().catch(() => console.error('The portal cannot be built.'))
}
