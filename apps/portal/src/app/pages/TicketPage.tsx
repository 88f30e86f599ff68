import { Button } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ticketQuery } from '../../api/get-ticket.ts'
import { Loading } from '../../components/Loading.tsx'
import { Page } from '../../components/Page.tsx'
import { QueryView } from '../../components/QueryView.tsx'
import { Trail } from '../../components/Trail.tsx'
import { TicketDetail } from '../../features/tickets/components/TicketDetail.tsx'
import { pages } from '../../paths.ts'

const route = getRouteApi('/signed-in/tickets/$ticketId')

export function TicketPage() {
  const { t } = useTranslation()
  const { ticketId } = route.useParams()
  const query = useQuery(ticketQuery(ticketId))
  const ticket = query.data
  const title = ticket?.name ?? t('tickets.title')
  return (
    <Page
      key={ticketId}
      title={title}
      {...(ticket === undefined
        ? {}
        : { lead: `${ticket.number ?? t('tickets.noNumber')} · ${t(`kind.${ticket.kind}Long`)}` })}
      breadcrumb={<Trail parent={{ title: t('nav.tickets'), to: pages.tickets }} current={ticket?.number ?? title} />}
      actions={
        ticket === undefined || ticket.url === null || ticket.following === 'deleted' ? null : (
          <Button
            as="a"
            appearance="primary"
            href={ticket.url}
            target="_blank"
            rel="noopener noreferrer"
            icon={<OpenRegular />}
          >
            {t('ticket.open')}
          </Button>
        )
      }
    >
      <QueryView query={query} loading={<Loading lines={10} />}>
        {(data) => <TicketDetail ticket={data} />}
      </QueryView>
    </Page>
  )
}
