import { fail, pass, unsure, type AppReport, type Finding } from '@scorelink/servicenow'
import type { TicketRow } from '@scorelink/database'

/** What became of a ticket, as far as the doctor looks. */
export type TicketTrace = Pick<TicketRow, 'delivery' | 'problem_code' | 'problem_detail' | 'differences' | 'number'>

/** What ServiceNow did with the newest tickets says what no reading of its settings can: rights to create, rules, losses. */
export function judgeRecentTickets(newest: readonly TicketTrace[]): Finding {
  if (newest.length === 0) return unsure('No ticket was sent yet.', { remedy: 'Send one from an improvement action.' })
  const last = newest[0]!
  const facts = {
    tickets: String(newest.length),
    delivered: String(newest.filter(({ delivery }) => delivery === 'delivered').length),
    refused: String(newest.filter(({ delivery }) => delivery === 'refused').length),
  }
  if (last.delivery === 'refused' || (last.delivery !== 'delivered' && last.problem_code !== null)) {
    const said = last.problem_detail === null ? '' : ` ServiceNow said: ${last.problem_detail}`
    return fail(
      `The newest ticket is ${last.delivery === 'refused' ? 'refused' : 'held up'}.${said}`,
      'Open the ticket: it names what to do, and sends again.',
      last.problem_code ?? 'SERVICENOW_REJECTED',
      facts,
    )
  }
  const dropped = last.differences.filter(({ stored }) => stored === '').map(({ field }) => field)
  if (dropped.length > 0) {
    return fail(
      `ServiceNow stored the newest ticket (${last.number ?? ''}) without ${dropped.join(', ')}.`,
      'An access control or rule of the instance drops these fields; have it let the integration user write them.',
      'SERVICENOW_FORBIDDEN',
      facts,
    )
  }
  return last.delivery === 'delivered'
    ? pass('The newest ticket arrived as it was sent.', facts)
    : unsure('The newest ticket is on its way.', { facts })
}

/** Without the app nobody calls us. */
export function noWebhook({ publicUrl, pollSeconds }: WebhookFacts): Finding {
  return pass(`Not needed: without the connector app, changes are looked up every ${pollSeconds} seconds.`, {
    portal: publicUrl,
  })
}

export interface WebhookFacts {
  readonly tenantId: string
  /** Address of the portal. */
  readonly publicUrl: string
  /** How often tickets are followed without it. */
  readonly pollSeconds: number
  /** When the app called last; null for never. */
  readonly webhookHeardAt: Date | null
}

/** Whether the connector app can call us. @param known what the app knows of the portal it is to call. */
export function judgeWebhook(
  { tenantId, publicUrl, pollSeconds, webhookHeardAt }: WebhookFacts,
  known: AppReport['connection'],
): Finding {
  const facts = { portal: publicUrl }
  const help = 'webhook-not-reachable'
  if (known?.tenant === tenantId && known.lastError !== null) {
    return fail(
      `The instance could not reach this portal: ${known.lastError}`,
      `Let it, or leave it: changes are looked up every ${pollSeconds} seconds.`,
      help,
      facts,
    )
  }
  if (webhookHeardAt !== null) {
    return pass('The instance reaches this portal.', { ...facts, lastHeard: webhookHeardAt.toISOString() })
  }
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol !== 'https:' || hostname === 'localhost' || !hostname.includes('.')) {
    return unsure('The address of this portal is none that an instance on the internet could call.', {
      remedy: `Set SCORELINK_PUBLIC_URL to a public https address. Until then changes are looked up every ${pollSeconds} seconds.`,
      help,
      facts,
    })
  }
  return unsure('The instance has not called this portal yet; it does when something happens to a ticket.', {
    remedy: 'Change a ticket in ServiceNow, then run this check again.',
    help,
    facts,
  })
}
