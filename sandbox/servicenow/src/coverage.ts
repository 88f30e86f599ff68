import { oauthCoverage } from './oauth/coverage.ts'
import { type CoveredOperation, restCoverage } from './rest/coverage.ts'
import { scriptCoverage } from './scripts/coverage.ts'
import { screenCoverage } from './screens/coverage.ts'

export type { CoveredOperation } from './rest/coverage.ts'

/**
 * Everything the simulator plays, plays in part, or is known not to play. The control plane is not in it: no instance
 * has one.
 */
export const coverage: readonly CoveredOperation[] = [
  ...restCoverage,
  ...oauthCoverage,
  ...screenCoverage,
  ...scriptCoverage,
]
