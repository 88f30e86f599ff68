import { Button } from '@fluentui/react-components'
import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { type Fact, Facts } from '../../../components/Facts.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { VerificationBadge } from '../../../components/StatusBadges.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { useCloseTicket } from '../api/act-on-ticket.ts'
import { useTicketDetailStyles } from './TicketDetail.styles.ts'
import { whyNotMeasured } from './why-not-measured.ts'

/** What the score says about the work, on what evidence, and what a person may do about it. */
export function TicketVerification({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const styles = useTicketDetailStyles()
  const { state, successorId } = ticket.verification
  const canWrite = useCanWrite()
  const close = useCloseTicket(ticket.id)
  const facts = useEvidence(ticket)
  // A lost point is followed by one ticket.
  const offers = ticket.verification.offers.filter((step) => step !== 'new-ticket' || successorId === null)
  return (
    <Card
      title={t('verification.title')}
      aside={<VerificationBadge state={state} />}
      {...(canWrite && offers.length > 0
        ? {
            actions: offers.map((step, index) => (
              <Button
                key={step}
                appearance={index === 0 ? 'primary' : 'secondary'}
                disabledFocusable={close.isPending}
                onClick={() => close.mutate(step)}
              >
                {t(`verification.${step}`)}
              </Button>
            )),
          }
        : {})}
    >
      <p className={styles.text}>
        {state === 'none'
          ? t(`verification.notMeasured.${whyNotMeasured(ticket)}`)
          : t(`verification.meaning.${state}`)}
      </p>
      {facts.length === 0 ? null : <Facts facts={facts} />}
      {successorId === null ? null : (
        <p className={styles.text}>
          <RouterLink to={pages.ticket} params={{ ticketId: successorId }}>
            {t('verification.successor')}
          </RouterLink>
        </p>
      )}
      {close.error ? <ProblemBar error={close.error} title={t('verification.failed')} /> : null}
      {close.isSuccess && offers.includes(close.variables) ? (
        <Message intent="info">{t('verification.asked')}</Message>
      ) : null}
    </Card>
  )
}

function useEvidence({ verification: { since, evidence } }: Ticket): Fact[] {
  const { t } = useTranslation()
  const { day, instant, points } = useFormatters()
  return [
    ...(since === null ? [] : [{ term: t('verification.since'), value: instant(since) }]),
    ...(evidence === null
      ? []
      : [
          { term: t('verification.evidence'), value: day(evidence.day) },
          { term: t('verification.points'), value: points(evidence.points, evidence.maxPoints) },
        ]),
  ]
}
