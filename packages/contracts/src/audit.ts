import { z } from 'zod'
import { Day, Instant, PageQuery, pageOf } from './vocabulary.ts'

/** Everything that is written to the audit log: noun and verb. */
export const AuditAction = z.enum([
  'api-token.create',
  'api-token.revoke',
  'bulk-share.create',
  'closure-policy.change',
  'connection.authorize',
  'connection.discard-set-up',
  'connection.remove',
  'connection.rotate-webhook-secret',
  'connection.set-budget',
  'connection.set-up',
  'improvement-action.decide',
  'rule.change',
  'rule.create',
  'rule.remove',
  'session.end',
  'session.sign-in',
  'session.sign-in-refused',
  'session.sign-out',
  'session.sign-out-everywhere',
  'state-names.change',
  'state-names.reset',
  'ticket.change',
  'ticket.close',
  'ticket.create',
  'ticket.forget',
  'ticket.link',
  'ticket.recreate',
  'ticket.retry',
  'ticket.withdraw',
  'ticket-defaults.change',
])
export type AuditAction = z.infer<typeof AuditAction>

const Values = z.record(z.string(), z.unknown())

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  actor: z.object({
    id: z.string(),
    name: z.string(),
    /** The API token it was done with; null for a person in the portal. */
    token: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
  action: AuditAction,
  /** What it was done to: an id or an address. */
  subject: z.string(),
  /** Null for something that was not there before. */
  before: Values.nullable(),
  /** Null for something that is gone. */
  after: Values.nullable(),
  details: Values,
})
export type AuditEntry = z.infer<typeof AuditEntry>

const AuditFilter = z.object({
  action: AuditAction.optional(),
  /** Part of the name of the person, the token or the subject. */
  search: z.string().trim().max(200).optional(),
  /** First and last day, in the tenant's time zone. */
  from: Day.optional(),
  to: Day.optional(),
})

/** `GET /api/v1/audit`, newest first. */
export const AuditQuery = PageQuery.extend(AuditFilter.shape)
export type AuditQuery = z.infer<typeof AuditQuery>
export const AuditPage = pageOf(AuditEntry)
export type AuditPage = z.infer<typeof AuditPage>

/** `GET /api/v1/audit/export`: everything the filter lets through, as a file; JSON is an array of {@link AuditEntry}. */
export const AuditExportQuery = AuditFilter.extend({ format: z.enum(['csv', 'json']) })
export type AuditExportQuery = z.infer<typeof AuditExportQuery>
