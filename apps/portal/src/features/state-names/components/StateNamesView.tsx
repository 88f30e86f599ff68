import { Button, Spinner, Tab, TabList } from '@fluentui/react-components'
import { ArrowClockwiseRegular, PlugDisconnectedRegular, TagRegular } from '@fluentui/react-icons'
import { type StateNames, TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { useReadStateNames } from '../api/change-state-names.ts'
import { stateNamesQuery } from '../api/get-state-names.ts'
import { useStateNamesStyles } from './StateNames.styles.ts'
import { StateNamesForm } from './StateNamesForm.tsx'

type StateNamesViewProps = { kind: TicketKind; onKindChange: (kind: TicketKind) => void }

/** The states of ServiceNow, kind by kind. */
export function StateNamesView({ kind, onKindChange }: StateNamesViewProps) {
  const query = useQuery(stateNamesQuery)
  return (
    <QueryView query={query} loading={<Loading lines={10} />}>
      {(names) => <Names names={names} kind={kind} onKindChange={onKindChange} />}
    </QueryView>
  )
}

function Names({ names, kind, onKindChange }: StateNamesViewProps & { names: StateNames }) {
  const { t } = useTranslation()
  const styles = useStateNamesStyles()
  if (names.instance === null) return <NotConnected />
  const own = names.kinds.find((candidate) => candidate.kind === kind)
  return (
    <>
      <div className={styles.bar}>
        <TabList
          aria-label={t('stateNames.kinds')}
          selectedValue={kind}
          onTabSelect={(_, { value }) => onKindChange(TicketKind.parse(value))}
        >
          <Tab value="change">{t('cards.change')}</Tab>
          <Tab value="incident">{t('cards.incident')}</Tab>
        </TabList>
        <Reading names={names} instance={names.instance} />
      </div>
      {own === undefined || own.states.length === 0 ? (
        <Card title={t(`cards.${kind}`)}>
          <Notice icon={<TagRegular />} title={t('stateNames.emptyTitle')} lead={t('stateNames.emptyLead')} />
        </Card>
      ) : (
        <StateNamesForm key={kind} names={own} />
      )}
    </>
  )
}

function NotConnected() {
  const { t } = useTranslation()
  return (
    <Notice
      icon={<PlugDisconnectedRegular />}
      title={t('stateNames.notConnected')}
      lead={t('stateNames.notConnectedLead')}
    >
      <RouterButton to={pages.setup}>{t('stateNames.toSetup')}</RouterButton>
    </Notice>
  )
}

/** When the lists were read, and reading them again. */
function Reading({ names, instance }: { names: StateNames; instance: string }) {
  const { t } = useTranslation()
  const styles = useStateNamesStyles()
  const { instant } = useFormatters()
  const canWrite = useCanWrite()
  const read = useReadStateNames()
  return (
    <>
      <div className={styles.reading}>
        <span className={styles.quiet}>
          {names.readAt === null
            ? t('stateNames.neverRead')
            : t('stateNames.readAt', { instance: new URL(instance).host, when: instant(names.readAt) })}
        </span>
        {canWrite ? (
          <Button
            appearance="subtle"
            disabledFocusable={read.isPending}
            icon={read.isPending ? <Spinner size="tiny" /> : <ArrowClockwiseRegular />}
            onClick={() => read.mutate(undefined)}
          >
            {t(read.isPending ? 'stateNames.reading' : 'stateNames.readAgain')}
          </Button>
        ) : null}
      </div>
      {read.error ? <ProblemBar error={read.error} title={t('stateNames.readFailed')} intent="warning" /> : null}
    </>
  )
}
