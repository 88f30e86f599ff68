import { buildPortal } from './build-portal.ts'

/** Vitest global set-up: the browser suites are served a portal built from the sources they test. */
export async function setup(): Promise<void> {
  await buildPortal()
}
