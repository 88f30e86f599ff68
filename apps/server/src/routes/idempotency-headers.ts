import { z } from 'zod'

/** Headers of a request that makes something. Fastify hands header names over in lower case. */
export const IdempotencyHeaders = z.looseObject({
  'idempotency-key': z
    .string({ error: 'Send an Idempotency-Key header, so that a repeated request makes nothing twice.' })
    .min(8, 'Use at least 8 characters.')
    .max(100, 'Use at most 100 characters.'),
})
