import { writeSync } from 'node:fs'
import type { Reporter, TestModule, TestSuite } from 'vitest/node'

/** What a test run came to; an error outside every test counts as one failed test. */
interface Count {
  passed: number
  failed: number
  skipped: number
}

/**
 * Vitest reporter whose line `N passed, N failed` (`, N skipped` behind it if any) is the very last thing printed, after
 * every other reporter and whatever the run says while it closes.
 */
export class CountReporter implements Reporter {
  /** A run that dies before it counted anything has failed. */
  private count: Count = { passed: 0, failed: 1, skipped: 0 }

  onInit(): void {
    process.once('exit', () => {
      const failedUncounted = process.exitCode !== undefined && process.exitCode !== 0 && this.count.failed === 0
      const count = failedUncounted ? { ...this.count, failed: 1 } : this.count
      writeSync(1, `${formatCount(count)}\n`)
    })
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count: Count = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      count.failed += countOwnErrors(module)
      for (const suite of module.children.allSuites()) count.failed += countOwnErrors(suite)
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        // A test still pending at the end was never run: the run broke off.
        count[state === 'pending' ? 'failed' : state] += 1
      }
    }
    this.count = count
  }
}

/** Errors of a file or a suite that belong to none of its tests: a broken import, a failed hook. */
function countOwnErrors(holder: TestModule | TestSuite): number {
  return holder.errors().length > 0 ? 1 : 0
}

function formatCount({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
