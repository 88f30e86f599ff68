import { Button, Spinner } from '@fluentui/react-components'
import { ClipboardTaskListLtrRegular, SearchRegular } from '@fluentui/react-icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import type { AuditSearch } from '../../../paths.ts'
import { auditQuery } from '../api/get-audit.ts'
import { useAuditStyles } from './Audit.styles.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditLine } from './AuditLine.tsx'

type AuditLogProps = { search: AuditSearch; onSearchChange: (search: AuditSearch) => void }

export function AuditLog({ search, onSearchChange }: AuditLogProps) {
  const { t } = useTranslation()
  const styles = useAuditStyles()
  const query = useInfiniteQuery({ ...auditQuery(useDeferredValue(search)), placeholderData: keepPreviousData })
  return (
    <>
      <AuditFilters search={search} onChange={onSearchChange} />
      <QueryView query={query} loading={<Loading lines={10} />}>
        {({ pages: read }) => {
          const entries = read.flatMap(({ items }) => items)
          if (entries.length === 0) return <Nothing search={search} onClear={() => onSearchChange({})} />
          return (
            <>
              <ul className={styles.entries} aria-label={t('audit.title')}>
                {entries.map((entry) => (
                  <AuditLine key={entry.id} entry={entry} />
                ))}
              </ul>
              <div className={styles.foot}>
                <output>{t(query.hasNextPage ? 'audit.shown' : 'audit.allShown', { count: entries.length })}</output>
                {query.hasNextPage ? (
                  <Button
                    onClick={() => void query.fetchNextPage()}
                    disabledFocusable={query.isFetchingNextPage}
                    icon={query.isFetchingNextPage ? <Spinner size="tiny" /> : null}
                  >
                    {t('audit.more')}
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

function Nothing({ search, onClear }: { search: AuditSearch; onClear: () => void }) {
  const { t } = useTranslation()
  if (Object.keys(search).length === 0) {
    return <Notice icon={<ClipboardTaskListLtrRegular />} title={t('audit.empty')} lead={t('audit.emptyLead')} />
  }
  return (
    <Notice icon={<SearchRegular />} title={t('audit.noMatch')} lead={t('audit.noMatchLead')}>
      <Button onClick={onClear}>{t('audit.clear')}</Button>
    </Notice>
  )
}
