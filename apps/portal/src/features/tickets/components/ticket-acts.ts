import type { Delivery, Following, Ticket } from '@scorelink/contracts'

/** What a person can do with one ticket. */
export type TicketAct = 'mend' | 'resend' | 'withdraw' | 'recreate' | 'link' | 'forget'

const onTheWay: Record<Exclude<Delivery, 'delivered'>, readonly TicketAct[]> = {
  queued: ['mend', 'withdraw'],
  // A worker has it in hand: the answer is seconds away.
  sending: [],
  unknown: ['resend'],
  refused: ['mend', 'resend', 'withdraw'],
  withdrawn: ['resend'],
}

const inServiceNow: Record<Following, readonly TicketAct[]> = {
  'not-yet': [],
  following: ['forget'],
  moved: ['link', 'forget'],
  hidden: ['link', 'forget'],
  deleted: ['recreate', 'link', 'forget'],
  disconnected: ['forget'],
  forgotten: ['link'],
}

/** What fits a ticket as it stands, the likeliest first. The server decides anew (docs/specs/ticket-life-cycle.md). */
export function actsOf({ delivery, following, problem }: Pick<Ticket, 'delivery' | 'following' | 'problem'>) {
  if (delivery === 'delivered') return inServiceNow[following]
  // Without a reason to wait it leaves by itself at once.
  return delivery === 'queued' && problem !== null ? [...onTheWay.queued, 'resend' as const] : onTheWay[delivery]
}
