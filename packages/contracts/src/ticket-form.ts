import { z } from 'zod'
import { Problem } from './problem.ts'
import { ExtraFields } from './tickets.ts'
import { Instant, RecommendationCategory, TicketKind } from './vocabulary.ts'

const Choice = z.object({ value: z.string(), label: z.string() })

/** `GET /api/v1/ticket-form?kind=`: what the connected instance demands of a new record and offers for it. */
export const TicketFormQuery = z.object({ kind: TicketKind })
export const TicketForm = z.object({
  kind: TicketKind,
  /** Null before the instance was asked. */
  readAt: Instant.nullable(),
  /** Columns the instance asks for beside those every ticket fills. */
  columns: z.array(
    z.object({
      column: z.string(),
      label: z.string(),
      /** `sometimes`: under a condition of the instance, or in its own forms only. */
      mandatory: z.enum(['always', 'sometimes']),
      /** Values the instance offers; empty for a free text. */
      choices: z.array(Choice),
    }),
  ),
  /** Columns the instance offers choices for without asking for them. */
  offered: z.array(z.object({ column: z.string(), label: z.string(), choices: z.array(Choice) })),
  groups: z.array(Choice),
  /** Templates that fill further columns, as the instance has them. */
  templates: z.array(
    Choice.extend({
      fields: z.record(z.string(), z.string()),
      /** Columns it computes or that are of other records; they are not filled. */
      omitted: z.array(z.string()),
    }),
  ),
  /** Labels of the columns that templates and the tenant's defaults name, as far as the instance tells them. */
  labels: z.record(z.string(), z.string()),
  /** Parts the instance keeps from the integration user. */
  unknown: z.array(z.enum(['columns', 'policies', 'groups', 'priorities', 'choices', 'templates'])),
  /** Why the last reading failed. What was read before holds until one succeeds: it is tried again by itself. */
  problem: Problem.nullable(),
})
export type TicketForm = z.infer<typeof TicketForm>

/** What an instance has against a field. An `error` would be refused; a `warning` may be, or is stored otherwise. */
export const FormProblem = z.object({
  /** Member of the ticket: `name`, `fields.assignment_group`; `template` of the tenant's defaults, which stops nothing. */
  field: z.string(),
  severity: z.enum(['error', 'warning']),
  reason: z.enum(['mandatory', 'too-long', 'unknown-group', 'no-such-priority', 'not-a-choice', 'unknown-template']),
  label: z.string(),
  maxLength: z.number().int().nullable(),
})
export type FormProblem = z.infer<typeof FormProblem>

/** The same in a preview of several tickets, once for all that have it. */
export const SharedFormProblem = FormProblem.extend({ tickets: z.number().int() })
export type SharedFormProblem = z.infer<typeof SharedFormProblem>

/**
 * `POST /api/v1/tickets/preflight` with a `NewTicket`, `POST /api/v1/tickets/{id}/preflight` with a `TicketMend`: holds
 * what would be sent against the instance's form, and sends and changes nothing.
 */
export const Preflight = z.object({
  readAt: Instant.nullable(),
  /** Further columns as they would be sent, defaults of the tenant included. */
  fields: z.record(z.string(), z.string()),
  problems: z.array(FormProblem),
})
export type Preflight = z.infer<typeof Preflight>

/**
 * `GET` and `PUT /api/v1/ticket-defaults`: columns filled by themselves, for each kind and, over it, each category. The
 * columns of an entry come before those of its template.
 */
export const TicketDefaults = z.object({
  items: z
    .array(
      z.object({
        kind: TicketKind,
        category: RecommendationCategory.nullable(),
        /** Template by its id, as the form offers it. */
        template: z
          .string()
          .regex(/^[0-9a-f]{32}$/, 'Use the id of a template, as the ticket form offers it.')
          .nullable()
          .default(null),
        /** Answered only: its name when it was last offered, null without a template. */
        templateName: z.string().nullable().default(null),
        fields: ExtraFields,
      }),
    )
    .max(12, 'Give at most one entry for each kind and category.'),
})
export type TicketDefaults = z.infer<typeof TicketDefaults>

/** `POST /api/v1/tickets/attach` with an `Idempotency-Key`: follows a record that people made in ServiceNow themselves. */
export const TicketAttachment = z.object({
  kind: TicketKind,
  number: z
    .string()
    .trim()
    .regex(/^[A-Z]{2,10}\d{4,20}$/i, 'Enter the number of the record, such as CHG0030001.')
    .toUpperCase(),
  actionId: z.string().min(1).max(200),
})
export type TicketAttachment = z.infer<typeof TicketAttachment>
