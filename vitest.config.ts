import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { CountReporter } from './tools/count-reporter.ts'
import { LongestFirst } from './tools/longest-first.ts'

const exclude = ['**/node_modules/**', '**/dist/**', '**/target/**']

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    retry: 0,
    // Simulators and servers load the same few hundred modules in each of their threads and processes.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
    sequence: { sequencer: LongestFirst },
    // The suites across parts start databases and browsers: they run once the quick ones are done.
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          // Two cores on a small machine: more workers only wait for each other.
          maxWorkers: 2,
          include: ['{apps,packages,sandbox,tools}/**/*.test.{ts,tsx}'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          // These wait half of their time, for a server that starts or a moment that comes.
          maxWorkers: 3,
          include: ['tests/**/*.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          globalSetup: ['tools/build-portal-before-tests.ts', 'tools/build-servicenow-app-before-tests.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
