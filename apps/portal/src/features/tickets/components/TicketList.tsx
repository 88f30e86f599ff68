import { Button, Spinner } from '@fluentui/react-components'
import { SearchRegular, TicketDiagonalRegular } from '@fluentui/react-icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { narrowScreen, useMediaQuery } from '../../../components/use-media-query.ts'
import { pages, type TicketsSearch } from '../../../paths.ts'
import { ticketsQuery } from '../api/get-tickets.ts'
import { TicketCards } from './TicketCards.tsx'
import { TicketFilters } from './TicketFilters.tsx'
import { useTicketListStyles } from './TicketList.styles.ts'
import { TicketTable } from './TicketTable.tsx'

type TicketListProps = { search: TicketsSearch; onSearchChange: (search: TicketsSearch) => void }

export function TicketList({ search, onSearchChange }: TicketListProps) {
  const { t } = useTranslation()
  const styles = useTicketListStyles()
  const narrow = useMediaQuery(narrowScreen)
  const query = useInfiniteQuery({ ...ticketsQuery(useDeferredValue(search)), placeholderData: keepPreviousData })
  const more = (): void => void query.fetchNextPage()
  return (
    <>
      <TicketFilters search={search} onChange={onSearchChange} />
      <QueryView query={query} loading={<Loading lines={10} />}>
        {({ pages: read }) => {
          const tickets = read.flatMap(({ items }) => items)
          if (tickets.length === 0) return <Nothing search={search} onClear={() => onSearchChange({})} />
          return (
            <>
              {narrow ? <TicketCards tickets={tickets} /> : <TicketTable tickets={tickets} />}
              <div className={styles.foot}>
                <output>
                  {t(query.hasNextPage ? 'tickets.shown' : 'tickets.allShown', { count: tickets.length })}
                </output>
                {query.hasNextPage ? (
                  <Button
                    onClick={more}
                    disabledFocusable={query.isFetchingNextPage}
                    icon={query.isFetchingNextPage ? <Spinner size="tiny" /> : null}
                  >
                    {t('tickets.more')}
                  </Button>
                ) : null}
              </div>
            </>
          )
        }}
      </QueryView>
    </>
  )
}

function Nothing({ search, onClear }: { search: TicketsSearch; onClear: () => void }) {
  const { t } = useTranslation()
  if (Object.keys(search).length > 0) {
    return (
      <Notice icon={<SearchRegular />} title={t('tickets.noMatch')} lead={t('tickets.noMatchLead')}>
        <Button onClick={onClear}>{t('tickets.clear')}</Button>
      </Notice>
    )
  }
  return (
    <Notice icon={<TicketDiagonalRegular />} title={t('tickets.empty')} lead={t('tickets.emptyLead')}>
      <RouterButton to={pages.secureScore}>{t('tickets.toActions')}</RouterButton>
    </Notice>
  )
}
