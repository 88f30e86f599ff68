import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../components/Page.tsx'
import { ClosingCard } from '../../features/closing/components/ClosingCard.tsx'
import { RequestBudgetCard } from '../../features/request-budget/components/RequestBudgetCard.tsx'
import { StateNamesCard } from '../../features/state-names/components/StateNamesCard.tsx'
import { TicketDefaultsCard } from '../../features/ticket-defaults/components/TicketDefaultsCard.tsx'
import { ConnectionSetup } from '../../features/connection/components/ConnectionSetup.tsx'

const route = getRouteApi('/signed-in/ticketProvisioning')

export function SetupPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      <ConnectionSetup
        returned={route.useSearch()}
        more={
          <>
            <TicketDefaultsCard />
            <StateNamesCard />
            <ClosingCard />
            <RequestBudgetCard />
          </>
        }
      />
    </Page>
  )
}
