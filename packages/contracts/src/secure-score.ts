import { z } from 'zod'
import { Day, Instant, RecommendationCategory } from './vocabulary.ts'

const Points = z.object({ points: z.number(), maxPoints: z.number() })

/** `GET /api/v1/secure-score`. `current` is null while the tenant has no snapshot yet. */
export const SecureScore = z.object({
  current: Points.extend({ day: Day }).nullable(),
  /** Oldest first, at most 90 days. */
  history: z.array(Points.extend({ day: Day })),
  categories: z.array(Points.extend({ category: RecommendationCategory.nullable() })),
  /** Average score of others, in percent 0 to 100; only those Microsoft delivered. */
  comparisons: z.array(z.object({ basis: z.string(), averagePercentage: z.number() })),
  /** End of the last sync that succeeded. */
  syncedAt: Instant.nullable(),
  /** Code of the error the last sync ended with; null when it succeeded. */
  syncProblem: z.string().nullable(),
})
export type SecureScore = z.infer<typeof SecureScore>
