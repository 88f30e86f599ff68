import { z } from 'zod'

/** RFC 9457 problem details, `application/problem+json`, as every failed call answers. */
export const Problem = z.object({
  /** Page of the portal that says how to find the cause and mend it, `/help/input-invalid`. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable name of the error; the key of its page under `docs/troubleshooting`. */
  code: z.string(),
  detail: z.string(),
  /** What a person can do about it. */
  remedy: z.string(),
  /** One entry for each refused field; `field` is a JSON path such as `name`. */
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>
