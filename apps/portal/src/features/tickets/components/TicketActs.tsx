import { Button } from '@fluentui/react-components'
import type { Ticket } from '@scorelink/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PlainAct, useActOnTicket } from '../api/act-on-ticket.ts'
import { ConfirmAct } from './ConfirmAct.tsx'
import { LinkRecord } from './LinkRecord.tsx'
import { MendTicket } from './MendTicket.tsx'
import { actsOf, type TicketAct } from './ticket-acts.ts'

type TicketActsProps = {
  ticket: Ticket
  /** What came of an act that asks nothing first; null when it is tried again. */
  onFailure: (error: unknown) => void
}

/** A button for each act that fits, and what each asks before it is done. */
export function TicketActs({ ticket, onFailure }: TicketActsProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<TicketAct | null>(null)
  const act = useActOnTicket(ticket.id)
  const perform = (plain: PlainAct): void => {
    onFailure(null)
    act.mutate(plain, { onError: onFailure })
  }
  const choose = (chosen: TicketAct): void => {
    if (chosen === 'resend' || chosen === 'withdraw') perform(chosen)
    else setAsking(chosen)
  }
  const close = (): void => setAsking(null)
  return (
    <>
      {actsOf(ticket).map((offered, index) => (
        <Button
          key={offered}
          appearance={index === 0 && isWayOn(offered) ? 'primary' : 'secondary'}
          disabledFocusable={act.isPending}
          onClick={() => choose(offered)}
        >
          {offered === 'resend' ? t(`acts.resend.${resendText(ticket)}`) : t(`acts.${offered}`)}
        </Button>
      ))}
      {asking === 'mend' ? <MendTicket ticket={ticket} onClose={close} /> : null}
      {asking === 'link' ? <LinkRecord ticket={ticket} onClose={close} /> : null}
      {asking === 'recreate' || asking === 'forget' ? (
        <ConfirmAct ticketId={ticket.id} act={asking} onClose={close} />
      ) : null}
    </>
  )
}

/** Nobody is led to giving a ticket up. */
function isWayOn(act: TicketAct): boolean {
  return act !== 'forget' && act !== 'withdraw'
}

function resendText({ delivery }: Ticket) {
  return delivery === 'queued' || delivery === 'unknown' || delivery === 'refused' || delivery === 'withdrawn'
    ? delivery
    : 'other'
}
