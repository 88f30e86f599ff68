import { Button, Field, ProgressBar } from '@fluentui/react-components'
import type { BulkShare, Problem } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { ExternalLink } from '../../../components/ExternalLink.tsx'
import { HelpLink } from '../../../components/HelpLink.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { DeliveryLabel } from '../../../components/StatusBadges.tsx'
import { useExplanation } from '../../../components/use-explanation.ts'
import { pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { useRetryBulkShare } from '../api/share-in-bulk.ts'
import { useBulkShareStyles } from './BulkShare.styles.ts'

/** How far a share of many is, item by item, and what can be done about those that were refused. */
export function BulkProgress({ share }: { share: BulkShare }) {
  const { t } = useTranslation()
  const styles = useBulkShareStyles()
  const canWrite = useCanWrite()
  const retry = useRetryBulkShare(share.id)
  const { total, delivered, refused, waiting, withdrawn } = share
  return (
    <>
      <Card
        title={t('bulk.progress')}
        actions={
          refused > 0 && canWrite ? (
            <Button appearance="primary" disabledFocusable={retry.isPending} onClick={() => retry.mutate()}>
              {t('bulk.retry', { count: refused })}
            </Button>
          ) : undefined
        }
      >
        <Field
          validationMessage={t(withdrawn > 0 ? 'bulk.countsWithdrawn' : 'bulk.counts', {
            delivered,
            total,
            waiting,
            refused,
            withdrawn,
          })}
          validationState={refused > 0 ? 'error' : waiting > 0 ? 'none' : 'success'}
        >
          <ProgressBar
            max={total}
            value={delivered}
            thickness="large"
            color={waiting > 0 ? 'brand' : 'success'}
            aria-label={t('bulk.progress')}
          />
        </Field>
        {retry.error ? <ProblemBar error={retry.error} title={t('bulk.retryFailed')} /> : null}
        {distinctProblems(share.items).map((problem) => (
          <Remedy key={problem.code} problem={problem} />
        ))}
      </Card>
      <Card title={t('bulk.tickets')}>
        <ul className={styles.list}>
          {share.items.toSorted(refusedFirst).map((item) => (
            <li key={item.ticketId} className={styles.item}>
              <span className={styles.name}>
                <RouterLink to={pages.ticket} params={{ ticketId: item.ticketId }} lang="en">
                  {item.name}
                </RouterLink>
              </span>
              {item.number !== null && item.url !== null ? (
                <ExternalLink href={item.url} label={t('tickets.openInServiceNow', { number: item.number })}>
                  {item.number}
                </ExternalLink>
              ) : (
                <DeliveryLabel delivery={item.delivery} />
              )}
              {item.problem === null ? null : <Detail problem={item.problem} />}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function Detail({ problem }: { problem: Problem }) {
  const styles = useBulkShareStyles()
  const { detail, lang } = useExplanation(problem)
  return (
    <p className={styles.problem} lang={lang}>
      {detail}
    </p>
  )
}

/** What can be done is the same for every ticket with the problem: it is said once. */
function Remedy({ problem }: { problem: Problem }) {
  const { remedy, code, help, lang } = useExplanation(problem)
  return (
    <Message intent="warning">
      <span lang={lang}>{remedy}</span> <HelpLink code={code} help={help} />
    </Message>
  )
}

type Item = BulkShare['items'][number]

/** One problem for each code that an item has. */
function distinctProblems(items: readonly Item[]): Problem[] {
  const problems = items.flatMap(({ problem }) => (problem === null ? [] : [problem]))
  return [...new Map(problems.map((problem) => [problem.code, problem])).values()]
}

/** What needs somebody stands on top; all else in the order in which it was chosen. */
function refusedFirst(one: Item, other: Item): number {
  return Number(other.delivery === 'refused') - Number(one.delivery === 'refused')
}
