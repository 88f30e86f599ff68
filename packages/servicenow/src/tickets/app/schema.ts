import { z } from 'zod'

/** Answers of the connector app, version 1, as far as they are read. */
const Kind = z.enum(['change', 'incident'])

export const TicketOut = z.object({
  id: z.string(),
  sysId: z.string().min(1),
  number: z.string(),
  kind: Kind,
  state: z.string(),
  stateLabel: z.string(),
  priority: z.number().nullable(),
  dueDate: z.iso.datetime().nullable(),
  url: z.string(),
  updatedAt: z.iso.datetime(),
  /** Where they were asked for; an app that was installed earlier never tells. */
  name: z.string().optional(),
  description: z.string().optional(),
  differences: z.array(z.object({ field: z.string(), sent: z.string(), stored: z.string().nullable() })),
})
export type TicketOut = z.infer<typeof TicketOut>

const Fault = z.object({ code: z.string(), field: z.string().nullable(), message: z.string() })

export const BatchOut = z.object({
  results: z.array(
    z.union([
      z.object({ id: z.string(), status: z.number(), ticket: TicketOut }),
      z.object({ id: z.string().nullable(), status: z.number(), error: Fault }),
    ]),
  ),
})
export type BatchOut = z.infer<typeof BatchOut>

const Change = z.object({
  sequence: z.number().int(),
  id: z.string(),
  type: z.enum(['created', 'updated', 'deleted', 'comment']),
  at: z.iso.datetime(),
  by: z.string(),
  ticket: TicketOut.optional(),
  comment: z.string().optional(),
  journal: z.string().optional(),
})
export type Change = z.infer<typeof Change>

export const ChangesOut = z.object({ changes: z.array(Change), cursor: z.string(), more: z.boolean() })

/** What became of known records, in the order asked. */
export const LookUpOut = z.object({
  results: z.array(
    z.discriminatedUnion('found', [
      z.object({ id: z.string(), found: z.literal('here'), ticket: TicketOut }),
      z.object({ id: z.string(), found: z.literal('elsewhere'), table: z.string() }),
      z.object({ id: z.string(), found: z.literal('gone') }),
    ]),
  ),
})
export type LookUpOut = z.infer<typeof LookUpOut>

/** A record by its number; null when there is none that could be a ticket. */
export const RecordOut = z.object({ ticket: TicketOut.nullable() })
