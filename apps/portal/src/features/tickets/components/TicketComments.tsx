import { Badge } from '@fluentui/react-components'
import type { Ticket, TicketComment } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { ticketCommentsQuery } from '../api/get-ticket-comments.ts'
import { useTicketCommentsStyles } from './TicketComments.styles.ts'
import { WriteComment } from './WriteComment.tsx'

/** Comments and work notes of both sides. */
export function TicketComments({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const styles = useTicketCommentsStyles()
  const canWrite = useCanWrite()
  const query = useQuery(ticketCommentsQuery(ticket.id))
  return (
    <Card title={t('comments.title')}>
      <QueryView query={query} loading={<Loading lines={3} />}>
        {(comments) =>
          comments.length === 0 ? (
            <p className={styles.quiet}>{t('comments.empty')}</p>
          ) : (
            <ul className={styles.list} aria-label={t('comments.title')}>
              {comments.map((comment) => (
                <Comment key={comment.id} comment={comment} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {canWrite && ticket.following === 'following' ? <WriteComment ticketId={ticket.id} /> : null}
    </Card>
  )
}

const stateColors = {
  queued: 'warning',
  sending: 'warning',
  unknown: 'warning',
  sent: 'success',
  received: 'informative',
  refused: 'danger',
} as const

function Comment({ comment }: { comment: TicketComment }) {
  const { t } = useTranslation()
  const styles = useTicketCommentsStyles()
  const { instant } = useFormatters()
  return (
    <li className={styles.comment}>
      <p className={styles.head}>
        <span className={styles.author}>{comment.author}</span>
        <time className={styles.quiet} dateTime={comment.at}>
          {instant(comment.at)}
        </time>
        <Badge appearance="outline" color="informative">
          {t(`comments.kind.${comment.kind}`)}
        </Badge>
        <Badge appearance="tint" color={stateColors[comment.state]} className={styles.state}>
          {t(`comments.state.${comment.state}`)}
        </Badge>
      </p>
      <p className={styles.text}>{comment.text}</p>
    </li>
  )
}
