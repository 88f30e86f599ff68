import { z } from 'zod'

export const TicketKind = z.enum(['change', 'incident'], 'Choose change or incident.')
export type TicketKind = z.infer<typeof TicketKind>

/** 1 critical, 2 high, 3 moderate, 4 low: the four a person may choose. */
export const Priority = z.literal([1, 2, 3, 4], 'Choose a priority from 1 to 4.')
export type Priority = z.infer<typeof Priority>

/** As an instance counts: 5, planning, only of a record that people made in ServiceNow. */
export const RecordPriority = z.literal([1, 2, 3, 4, 5])
export type RecordPriority = z.infer<typeof RecordPriority>

/** `microsoft`: shared from an improvement action; `user`: written by hand. */
export const RecommendationSource = z.enum(['microsoft', 'user'])
export type RecommendationSource = z.infer<typeof RecommendationSource>

export const RecommendationCategory = z.enum(['devices', 'data', 'apps', 'identity', 'infrastructure'])
export type RecommendationCategory = z.infer<typeof RecommendationCategory>

/** What a state of an instance means, whatever its value and label are. */
export const Phase = z.enum(['open', 'in-progress', 'done', 'cancelled'])
export type Phase = z.infer<typeof Phase>

/** Getting a ticket into ServiceNow; `unknown` means sent, reply lost; `withdrawn`, taken back before it was sent. */
export const Delivery = z.enum(['queued', 'sending', 'unknown', 'delivered', 'refused', 'withdrawn'])
export type Delivery = z.infer<typeof Delivery>

/** What we know of the record since: see docs/specs/ticket-life-cycle.md. */
export const Following = z.enum(['not-yet', 'following', 'moved', 'hidden', 'deleted', 'disconnected', 'forgotten'])
export type Following = z.infer<typeof Following>

/** Calendar day, `2026-11-30`. */
export const Day = z.iso.date('Write the day as 2026-11-30.')

/** Instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime()

export const PageQuery = z.object({
  /** Opaque; from `nextCursor` of the page before. */
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}
