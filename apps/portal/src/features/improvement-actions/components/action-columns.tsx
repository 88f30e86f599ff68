import { ArrowTrendingDownRegular } from '@fluentui/react-icons'
import type { ImprovementAction } from '@scorelink/contracts'
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
} from '@tanstack/react-table'
import type { TFunction } from 'i18next'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { ActionStatusBadge } from '../../../components/StatusBadges.tsx'
import type { Formatters } from '../../../format/format.ts'
import { pages } from '../../../paths.ts'

export const actionTableFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
})

const helper = createColumnHelper<typeof actionTableFeatures, ImprovementAction>()

/** Widths of the columns in percent of the table, in order. */
export const columnWidths = [7, 25, 8, 8, 13, 9, 9, 11, 10]

/** Columns as Microsoft's own list has them, and the tickets. */
export function createActionColumns(t: TFunction, formatters: Formatters) {
  return helper.columns([
    helper.accessor('rank', { header: t('actions.rank') }),
    helper.accessor('title', {
      header: t('actions.action'),
      sortFn: 'text',
      cell: ({ row }) => <ActionLink action={row.original} />,
    }),
    helper.accessor('scoreImpact', {
      header: t('actions.scoreImpact'),
      sortDescFirst: true,
      cell: ({ getValue }) => formatters.signedPercent(getValue()),
    }),
    helper.accessor('points', {
      header: t('actions.points'),
      sortDescFirst: true,
      cell: ({ row }) => formatters.points(row.original.points, row.original.maxPoints),
    }),
    helper.accessor(({ status }) => t(`status.${status}`), {
      id: 'status',
      header: t('actions.status'),
      sortFn: 'text',
      cell: ({ row }) => <ActionStatusBadge status={row.original.status} asserted={row.original.asserted} />,
    }),
    helper.accessor(({ regressed }) => Number(regressed), {
      id: 'regressed',
      header: t('actions.regressed'),
      sortDescFirst: true,
      cell: ({ row }) => <Regressed regressed={row.original.regressed} t={t} />,
    }),
    helper.accessor(({ category }) => t(`category.${category ?? 'none'}`), {
      id: 'category',
      header: t('actions.category'),
      sortFn: 'text',
    }),
    helper.accessor('product', { header: t('actions.product'), sortFn: 'text' }),
    helper.accessor(({ openTickets }) => openTickets.length, {
      id: 'tickets',
      header: t('actions.tickets'),
      sortDescFirst: true,
      cell: ({ row }) => <OpenTickets action={row.original} t={t} />,
    }),
  ])
}

export function ActionLink({ action }: { action: ImprovementAction }) {
  return (
    <RouterLink to={pages.improvementAction} params={{ actionId: action.id }} lang="en">
      {action.title}
    </RouterLink>
  )
}

function Regressed({ regressed, t }: { regressed: boolean; t: TFunction }) {
  if (!regressed) return t('actions.regressedNo')
  return (
    <span>
      <ArrowTrendingDownRegular aria-hidden /> {t('actions.regressedYes')}
    </span>
  )
}

/** The ticket itself when there is one, a number when there are more. */
export function OpenTickets({ action, t }: { action: ImprovementAction; t: TFunction }) {
  const [ticket, ...others] = action.openTickets
  if (ticket === undefined) return '–'
  if (others.length > 0) return t('actions.ticketCount', { count: action.openTickets.length })
  return (
    <RouterLink to={pages.ticket} params={{ ticketId: ticket.id }}>
      {ticket.number ?? t(`kind.${ticket.kind}`)}
    </RouterLink>
  )
}
