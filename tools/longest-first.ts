import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Parts of paths of the test files that take longest, longest first. */
const long = ['/feed-oracle.', '/tests/chaos/', '/tests/tickets/', '/tests/e2e/browser-', '/tests/e2e/', '/scripts/']

/**
 * Order of test files on a machine that has not run them before: the longest first, so that none of them is still running
 * alone when everything else has ended.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const index = long.findIndex((part) => moduleId.includes(part))
  return index === -1 ? long.length : index
}
