import { Button } from '@fluentui/react-components'
import type { Ticket } from '@scorelink/contracts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useCanWrite } from '../../../session/session-context.ts'
import { useActOnTicket } from '../api/act-on-ticket.ts'
import { ConfirmAct } from './ConfirmAct.tsx'
import { LinkRecord } from './LinkRecord.tsx'
import { MendTicket } from './MendTicket.tsx'
import { actsOf, type TicketAct } from './ticket-acts.ts'

type TicketActsProps = {
  ticket: Ticket
  /** Puts the buttons where they belong; undefined for a reader, and where nothing fits. */
  children: (buttons: ReactNode | undefined) => ReactNode
}

/** A button for each act that fits, what each asks before it is done, and what went wrong. */
export function TicketActs({ ticket, children }: TicketActsProps) {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const [asking, setAsking] = useState<TicketAct | null>(null)
  const act = useActOnTicket(ticket.id)
  const acts = canWrite ? actsOf(ticket) : []
  const choose = (chosen: TicketAct): void => {
    if (chosen === 'resend' || chosen === 'withdraw') act.mutate(chosen)
    else setAsking(chosen)
  }
  const close = (): void => setAsking(null)
  const buttons = acts.map((offered, index) => (
    <Button
      key={offered}
      appearance={index === 0 && isWayOn(offered) ? 'primary' : 'secondary'}
      disabledFocusable={act.isPending}
      onClick={() => choose(offered)}
    >
      {offered === 'resend' ? t(`acts.resend.${resendText(ticket)}`) : t(`acts.${offered}`)}
    </Button>
  ))
  return (
    <>
      {children(buttons.length === 0 ? undefined : buttons)}
      {act.error ? <ProblemBar error={act.error} title={t('acts.failed')} /> : null}
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
