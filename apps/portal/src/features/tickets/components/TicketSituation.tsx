import type { Ticket } from '@scorelink/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { TicketActs } from './TicketActs.tsx'

/** Says when a ticket is not simply followed, why, and what can be done about it. */
export function TicketSituation({ ticket }: { ticket: Ticket }) {
  // A followed ticket has its act beside the facts.
  if (ticket.following === 'following') return null
  return <TicketActs ticket={ticket}>{(acts) => <Situation ticket={ticket} acts={acts} />}</TicketActs>
}

function Situation({ ticket, acts }: { ticket: Ticket; acts: ReactNode }) {
  const { t } = useTranslation()
  const { delivery, following, problem } = ticket
  // Why it was refused or waited is of no more interest once it was taken back.
  if (problem !== null && delivery !== 'withdrawn') {
    const refused = delivery === 'refused'
    return (
      <ProblemBar
        error={problem}
        title={t(refused ? 'ticket.refusedTitle' : 'ticket.waitingTitle')}
        intent={refused ? 'error' : 'warning'}
        actions={acts}
      />
    )
  }
  const words = wordsFor(delivery === 'delivered' ? following : delivery)
  if (words === undefined) return null
  return (
    <Message intent={words.intent} title={t(words.title)} actions={acts}>
      {t(words.lead)}
    </Message>
  )
}

/** @returns undefined where nothing needs saying. */
function wordsFor(state: Ticket['delivery'] | Ticket['following']) {
  switch (state) {
    case 'queued':
      return { intent: 'info', title: 'acts.waiting', lead: 'acts.waitingLead' } as const
    case 'unknown':
      return { intent: 'info', title: 'acts.lookUp', lead: 'acts.lookUpLead' } as const
    case 'withdrawn':
      return { intent: 'info', title: 'acts.withdrawn', lead: 'acts.withdrawnLead' } as const
    case 'moved':
    case 'hidden':
    case 'deleted':
      return { intent: 'warning', title: `following.${state}`, lead: `following.${state}Lead` } as const
    case 'disconnected':
    case 'forgotten':
      return { intent: 'info', title: `following.${state}`, lead: `following.${state}Lead` } as const
    case 'sending':
    case 'refused':
    case 'delivered':
    case 'not-yet':
    case 'following':
      return undefined
  }
}
