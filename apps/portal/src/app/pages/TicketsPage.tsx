import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/ExportMenu.tsx'
import { Page } from '../../components/Page.tsx'
import { connectionQuery } from '../../features/connection/api/get-connection.ts'
import { TicketList } from '../../features/tickets/components/TicketList.tsx'
import { api } from '../../paths.ts'
import { useCanWrite } from '../../session/session-context.ts'
import { useTaskPanel } from '../task-panel-host.ts'

const route = getRouteApi('/signed-in/tickets')

export function TicketsPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const canWrite = useCanWrite()
  const { data: connection } = useQuery(connectionQuery)
  return (
    <Page
      title={t('tickets.title')}
      lead={t('tickets.lead')}
      actions={
        <>
          {canWrite && connection?.status === 'connected' ? <CreateTicket kind={search.kind} /> : null}
          <ExportMenu path={api.ticketsExport} query={search} />
        </>
      }
    >
      <TicketList
        search={search}
        onSearchChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
      />
    </Page>
  )
}

/** Asks for the kind only where the list does not already say it. */
function CreateTicket({ kind }: { kind: TicketKind | undefined }) {
  const { t } = useTranslation()
  const openTask = useTaskPanel()
  if (kind !== undefined) {
    return (
      <Button appearance="primary" icon={<AddRegular />} onClick={() => openTask({ kind, action: null })}>
        {t('tickets.create')}
      </Button>
    )
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<AddRegular />}>
          {t('tickets.create')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => openTask({ kind: 'change', action: null })}>{t('tickets.createChange')}</MenuItem>
          <MenuItem onClick={() => openTask({ kind: 'incident', action: null })}>
            {t('tickets.createIncident')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
