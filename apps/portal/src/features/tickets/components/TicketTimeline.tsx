import { Button, Spinner } from '@fluentui/react-components'
import type { TicketEvent } from '@scorelink/contracts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemQuery } from '../../../api/get-problem.ts'
import { Card } from '../../../components/Card.tsx'
import { ExportMenu } from '../../../components/ExportMenu.tsx'
import { HelpLink } from '../../../components/HelpLink.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { useExplanation } from '../../../components/use-explanation.ts'
import { useFormatters } from '../../../format/use-formatters.ts'
import { api, pages } from '../../../paths.ts'
import { ticketEventsQuery } from '../api/get-ticket-events.ts'
import { eventText } from './event-text.ts'
import { useTicketTimelineStyles } from './TicketTimeline.styles.ts'

/** Everything that happened to a ticket on either side, oldest first. */
export function TicketTimeline({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation()
  const styles = useTicketTimelineStyles()
  const query = useInfiniteQuery(ticketEventsQuery(ticketId))
  return (
    <Card
      title={t('timeline.title')}
      aside={<ExportMenu path={api.ticketEventsExport} query={{ ticketId }} label={t('timeline.export')} />}
    >
      <QueryView query={query} loading={<Loading lines={6} />}>
        {({ pages: read }) => (
          <ol className={styles.list} aria-label={t('timeline.title')}>
            {read
              .flatMap(({ items }) => items)
              .map((event) => (
                <TimelineEvent key={event.id} event={event} />
              ))}
          </ol>
        )}
      </QueryView>
      {query.hasNextPage ? (
        <div>
          <Button
            onClick={() => void query.fetchNextPage()}
            disabledFocusable={query.isFetchingNextPage}
            icon={query.isFetchingNextPage ? <Spinner size="tiny" /> : null}
          >
            {t('timeline.more')}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

function TimelineEvent({ event }: { event: TicketEvent }) {
  const { t } = useTranslation()
  const styles = useTicketTimelineStyles()
  const formatters = useFormatters()
  const actor = useActor(event)
  const { sentences, quote, code, happenedAt = event.at, successorId } = eventText(event, t, formatters)
  const noticed = formatters.instant(event.at)
  return (
    <li className={styles.event}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {quote === undefined ? null : (
        <blockquote className={styles.quote} lang="en">
          {quote}
        </blockquote>
      )}
      {code === undefined ? null : <Reason code={code} explained={quote !== undefined} />}
      {successorId === undefined ? null : (
        <p className={styles.sentence}>
          <RouterLink to={pages.ticket} params={{ ticketId: successorId }}>
            {t('timeline.toSuccessor')}
          </RouterLink>
        </p>
      )}
      <p className={styles.quiet}>
        <time dateTime={happenedAt}>{formatters.instant(happenedAt)}</time> · {actor} ·{' '}
        {t(`timeline.cause.${event.cause}`)}
        {noticed === formatters.instant(happenedAt) ? null : (
          <>
            , <time dateTime={event.at}>{noticed}</time>
          </>
        )}
      </p>
    </li>
  )
}

function useActor({ actor: { kind, name } }: TicketEvent): string {
  const { t } = useTranslation()
  switch (kind) {
    case 'person':
      return name ?? t('timeline.by.person')
    case 'servicenow':
      return name === null || name === '' ? t('timeline.by.servicenow') : t('timeline.by.servicenowPerson', { name })
    case 'scorelink':
    case 'microsoft':
      return t(`timeline.by.${kind}`)
  }
}

/** What a code means, once the API has said so. @param explained when ServiceNow's own words say it better. */
function Reason({ code, explained }: { code: string; explained: boolean }) {
  const styles = useTicketTimelineStyles()
  const { data, error } = useQuery(problemQuery(code))
  const { detail, help, lang } = useExplanation(data ?? error)
  return (
    <p className={styles.quiet}>
      {data === undefined || explained ? null : <span lang={lang}>{detail} </span>}
      <HelpLink code={code} help={data === undefined ? null : help} />
    </p>
  )
}
