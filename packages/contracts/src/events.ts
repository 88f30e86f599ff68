import { z } from 'zod'

/**
 * `GET /api/v1/events`, server-sent: each says what changed, not how; the portal reads it again. Event name is `type`,
 * data is the JSON of the whole. A `hello` follows every (re)connect, after which everything may have changed.
 */
export const PortalEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('ticket'), id: z.string() }),
  z.object({ type: z.literal('connection') }),
  z.object({ type: z.literal('state-names') }),
  z.object({ type: z.literal('secure-score') }),
])
export type PortalEvent = z.infer<typeof PortalEvent>
