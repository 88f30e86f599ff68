import { z } from 'zod'
import { Instant } from './vocabulary.ts'

/** `GET /api/v1/connection/budget`: calls to the instance, counted over the last hour for all processes. */
export const RequestBudget = z.object({
  /** Calls an hour in force, the lower of what was set and learnt; null while there is no limit. */
  limitPerHour: z.number().int().nullable(),
  /** What a person set; null leaves it to the instance. */
  limitSet: z.number().int().nullable(),
  /** The lowest limit the instance named in its answers of the last day. */
  limitLearnt: z.number().int().nullable(),
  used: z.object({
    total: z.number().int(),
    /** By who waited: somebody at a screen, a ticket on its way, looking for changes. */
    person: z.number().int(),
    delivery: z.number().int(),
    following: z.number().int(),
  }),
  /** What people may still use; null without a limit. */
  left: z.number().int().nullable(),
  /** When the next used call stops counting; null while none counts. */
  nextReset: Instant.nullable(),
  /** The instance asked us to be silent until then; null when it did not. */
  blockedUntil: Instant.nullable(),
})
export type RequestBudget = z.infer<typeof RequestBudget>

/** `PUT /api/v1/connection/budget` */
export const RequestBudgetLimit = z.object({
  /** Calls an hour; null leaves it to the instance. */
  limitPerHour: z
    .number()
    .int('Use a whole number.')
    .min(10, 'Allow at least 10 calls an hour.')
    .max(1_000_000, 'Allow at most 1,000,000 calls an hour.')
    .nullable(),
})
export type RequestBudgetLimit = z.infer<typeof RequestBudgetLimit>
