import { Badge, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontalRegular, TicketDiagonalRegular } from '@fluentui/react-icons'
import type { TicketKind, TicketSummary } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'
import { ticketSummaryQuery } from '../api/get-ticket-summary.ts'
import { StateDonut } from './StateDonut.tsx'
import { colorStates } from './state-colors.ts'
import { useTicketCardStyles } from './TicketCard.styles.ts'

type KindSummary = TicketSummary['kinds'][number]

/** @param onCreate left out for somebody who may only read */
export function TicketCard({ kind, onCreate }: { kind: TicketKind; onCreate: (() => void) | undefined }) {
  const { t } = useTranslation()
  const query = useQuery(ticketSummaryQuery)
  return (
    <Card
      title={t(`cards.${kind}`)}
      aside={<CardMenu title={t(`cards.${kind}`)} />}
      actions={
        <>
          {onCreate === undefined ? null : (
            <Button appearance="primary" onClick={onCreate}>
              {t('cards.create')}
            </Button>
          )}
          <RouterButton to={pages.tickets} search={{ kind }}>
            {t('cards.viewAll')}
          </RouterButton>
        </>
      }
    >
      <QueryView query={query} loading={<Loading lines={4} />}>
        {({ kinds }) => {
          const summary = kinds.find((candidate) => candidate.kind === kind)
          return summary === undefined || summary.total === 0 ? (
            <Notice icon={<TicketDiagonalRegular />} title={t('cards.empty')} lead={t('cards.emptyLead')} />
          ) : (
            <States summary={summary} />
          )
        }}
      </QueryView>
    </Card>
  )
}

function States({ summary }: { summary: KindSummary }) {
  const { t } = useTranslation()
  const styles = useTicketCardStyles()
  const colors = colorStates(summary.states.map(({ phase }) => phase))
  const slices = summary.states.map(({ label, count }, index) => ({ label, count, color: colors[index] ?? '' }))
  return (
    <>
      <div className={styles.badges}>
        <span>{t('cards.total', { count: summary.total })}</span>
        {summary.waiting === 0 ? null : (
          <Badge appearance="tint" color="warning" size="large">
            {t('cards.waiting', { count: summary.waiting })}
          </Badge>
        )}
        {summary.refused === 0 ? null : (
          <Badge appearance="tint" color="danger" size="large">
            {t('cards.refused', { count: summary.refused })}
          </Badge>
        )}
      </div>
      {slices.length === 0 ? null : (
        <div className={styles.body}>
          <StateDonut slices={slices} total={summary.total} />
          <ul className={styles.legend} aria-label={t('cards.chart')}>
            {slices.map(({ label, count, color }) => (
              <li key={label} className={styles.entry}>
                <span className={styles.dot} style={{ backgroundColor: color }} aria-hidden="true" />
                <span className={styles.label}>{label}</span>
                <span className={styles.count}>{count}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function CardMenu({ title }: { title: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('cards.more', { title })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void navigate({ to: pages.setup })}>{t('cards.manage')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
