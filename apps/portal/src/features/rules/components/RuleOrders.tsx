import { Button } from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons'
import type { Rule } from '@scorelink/contracts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { SideDrawer } from '../../../components/drawer/SideDrawer.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'
import { ruleOrdersQuery } from '../api/get-rule-orders.ts'
import { RuleDecisionBadge } from './RuleBadges.tsx'
import { useRulesStyles } from './Rules.styles.ts'

/** What the runs of one rule decided. */
export function RuleOrders({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useTranslation()
  const styles = useRulesStyles()
  const { day } = useFormatters()
  const query = useInfiniteQuery(ruleOrdersQuery(rule.id))
  return (
    <SideDrawer title={t('rules.logTitle', { name: rule.name })} onClose={onClose}>
      <QueryView query={query} loading={<Loading lines={8} />}>
        {({ pages: read }) => {
          const orders = read.flatMap(({ items }) => items)
          if (orders.length === 0) {
            return <Notice icon={<HistoryRegular />} title={t('rules.logEmpty')} lead={t('rules.logEmptyLead')} />
          }
          return (
            <ul className={styles.decisions}>
              {orders.map((order) => (
                <li key={`${order.day} ${order.action.id}`} className={styles.decision}>
                  <span className={styles.title}>
                    <RouterLink to={pages.improvementAction} params={{ actionId: order.action.id }} lang="en">
                      {order.action.title ?? order.action.id}
                    </RouterLink>
                  </span>
                  <span className={styles.quiet}>{day(order.day)}</span>
                  {order.ticketId === null ? (
                    <RuleDecisionBadge decision={order.decision} made={false} />
                  ) : (
                    <RouterLink to={pages.ticket} params={{ ticketId: order.ticketId }}>
                      {t('rules.toTicket')}
                    </RouterLink>
                  )}
                </li>
              ))}
            </ul>
          )
        }}
      </QueryView>
      {query.hasNextPage ? (
        <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('rules.more')}
        </Button>
      ) : null}
    </SideDrawer>
  )
}
