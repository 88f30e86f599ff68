import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/ExportMenu.tsx'
import { Page } from '../../components/Page.tsx'
import { AuditLog } from '../../features/audit/components/AuditLog.tsx'
import { api } from '../../paths.ts'

const route = getRouteApi('/signed-in/audit')

export function AuditPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page
      title={t('audit.title')}
      lead={t('audit.lead')}
      actions={<ExportMenu path={api.auditExport} query={search} />}
    >
      <AuditLog
        search={search}
        onSearchChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
      />
    </Page>
  )
}
