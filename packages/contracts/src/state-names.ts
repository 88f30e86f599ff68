import { z } from 'zod'
import { Instant, Phase, TicketKind } from './vocabulary.ts'

/** Longest name a card has room for. */
export const maxStateNameLength = 40

/** One state of the instance, with what the tenant makes of it. */
export const StateName = z.object({
  /** The instance's own value; the key. */
  value: z.string(),
  /** Label in the instance's language. */
  label: z.string(),
  labels: z.array(z.object({ language: z.string(), label: z.string() })),
  /** What the tenant calls it; null shows the label. */
  customName: z.string().nullable(),
  /** What it means; null when nobody said. */
  phase: Phase.nullable(),
  /** What it means unless the tenant says otherwise. */
  standardPhase: Phase.nullable(),
  /** False for a value met on a ticket that no list of the instance has. */
  listed: z.boolean(),
  /** No longer in the instance's list. */
  retired: z.boolean(),
  /** Turned up since somebody last looked. */
  fresh: z.boolean(),
  /** Followed tickets in this state. */
  tickets: z.number().int(),
})
export type StateName = z.infer<typeof StateName>

export const KindStateNames = z.object({
  kind: TicketKind,
  /** Of this list; send it with a change to find out about somebody else's. */
  version: z.string(),
  states: z.array(StateName),
})
export type KindStateNames = z.infer<typeof KindStateNames>

/** `GET /api/v1/state-names` */
export const StateNames = z.object({
  instance: z.string().nullable(),
  /** When the instance's lists were last read; null before the first time. */
  readAt: Instant.nullable(),
  kinds: z.array(KindStateNames),
})
export type StateNames = z.infer<typeof StateNames>

/** `PUT /api/v1/state-names/:kind`: the whole list; what it leaves out goes back to the default. */
export const StateNamesChange = z.object({
  version: z.string().max(100),
  states: z
    .array(
      z.object({
        value: z.string().max(100),
        customName: z
          .string()
          .trim()
          .min(1, 'Enter a name, or leave it to the label of ServiceNow.')
          .max(maxStateNameLength, `Use at most ${maxStateNameLength} characters.`)
          .nullable(),
        /** Null takes the standard meaning. */
        phase: Phase.nullable(),
      }),
    )
    .max(500),
})
export type StateNamesChange = z.infer<typeof StateNamesChange>
