import type { AuditAction, Phase, TicketKind, Verification } from '@scorelink/contracts'

/** Addresses of the API and the sign-in routes of the server. */
export const api = {
  session: '/api/v1/session',
  secureScore: '/api/v1/secure-score',
  secureScoreSync: '/api/v1/secure-score/sync',
  improvementActions: '/api/v1/improvement-actions',
  improvementAction: (id: string) => `/api/v1/improvement-actions/${encodeURIComponent(id)}`,
  improvementActionStatus: (id: string) => `/api/v1/improvement-actions/${encodeURIComponent(id)}/status`,
  connection: '/api/v1/connection',
  requestBudget: '/api/v1/connection/budget',
  probes: '/api/v1/connection/probes',
  supportBundle: '/api/v1/connection/support-bundle',
  connectionAuthorization: '/api/v1/connection/authorization',
  connectionCheck: '/api/v1/connection/check',
  connectionSetup: '/api/v1/connection/set-up',
  stateNames: '/api/v1/state-names',
  stateNamesOf: (kind: TicketKind) => `/api/v1/state-names/${kind}`,
  stateNamesRead: '/api/v1/state-names/read',
  tickets: '/api/v1/tickets',
  ticket: (id: string) => `/api/v1/tickets/${encodeURIComponent(id)}`,
  ticketSummary: '/api/v1/tickets/summary',
  ticketAct: (id: string, act: 'resend' | 'withdraw' | 'forget' | 'recreate' | 'link' | 'closure') =>
    `/api/v1/tickets/${encodeURIComponent(id)}/${act}`,
  ticketComments: (id: string) => `/api/v1/tickets/${encodeURIComponent(id)}/comments`,
  ticketEvents: (id: string) => `/api/v1/tickets/${encodeURIComponent(id)}/events`,
  ticketsExport: '/api/v1/tickets/export',
  ticketEventsExport: '/api/v1/ticket-events/export',
  closurePolicy: '/api/v1/closure-policy',
  ticketForm: '/api/v1/ticket-form',
  ticketDefaults: '/api/v1/ticket-defaults',
  preflight: '/api/v1/tickets/preflight',
  mendPreflight: (id: string) => `/api/v1/tickets/${encodeURIComponent(id)}/preflight`,
  attach: '/api/v1/tickets/attach',
  bulkShares: '/api/v1/bulk-shares',
  bulkShare: (id: string) => `/api/v1/bulk-shares/${encodeURIComponent(id)}`,
  bulkSharePreview: '/api/v1/bulk-shares/preview',
  bulkShareRetry: (id: string) => `/api/v1/bulk-shares/${encodeURIComponent(id)}/retry`,
  rules: '/api/v1/rules',
  rule: (id: string) => `/api/v1/rules/${encodeURIComponent(id)}`,
  rulePreview: '/api/v1/rules/preview',
  ruleOrders: (id: string) => `/api/v1/rules/${encodeURIComponent(id)}/orders`,
  problem: (code: string) => `/api/v1/problems/${encodeURIComponent(code)}`,
  help: (page: string) => `/api/v1/help/${encodeURIComponent(page)}`,
  events: '/api/v1/events',
  signOut: '/auth/sign-out',
  signOutEverywhere: '/auth/sign-out-everywhere',
  sessions: '/api/v1/sessions',
  openSession: (id: string) => `/api/v1/sessions/${encodeURIComponent(id)}`,
  apiTokens: '/api/v1/api-tokens',
  apiToken: (id: string) => `/api/v1/api-tokens/${encodeURIComponent(id)}`,
  audit: '/api/v1/audit',
  auditExport: '/api/v1/audit/export',
} as const

/** Pages of the portal; the router and every link use these. */
export const pages = {
  home: '/',
  signIn: '/sign-in',
  secureScore: '/secure-score',
  improvementAction: '/secure-score/$actionId',
  tickets: '/tickets',
  ticket: '/tickets/$ticketId',
  bulkShare: '/shares/$bulkId',
  rules: '/rules',
  setup: '/ticketProvisioning',
  stateNames: '/ticketProvisioning/state-names',
  closing: '/ticketProvisioning/closing',
  ticketDefaults: '/ticketProvisioning/defaults',
  health: '/ticketProvisioning/health',
  help: '/help/$page',
  audit: '/audit',
  apiTokens: '/api-tokens',
  sessions: '/sessions',
} as const

/** Start of signing in: a full page navigation, after which the browser is back at `returnTo`. */
export function signInHref(returnTo: string): string {
  return `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`
}

/** Address of an improvement action as somebody else can open it. */
export function improvementActionUrl(origin: string, id: string): string {
  return `${origin}${pages.secureScore}/${encodeURIComponent(id)}`
}

/** Appends the parameters that have a value. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** What the audit log can be opened with; days are `2026-11-30`. */
export type AuditSearch = { action?: AuditAction; search?: string; from?: string; to?: string }

/** What the tickets page can be opened with. */
export type TicketsSearch = { kind?: TicketKind; phase?: Phase; verification?: Verification; search?: string }
