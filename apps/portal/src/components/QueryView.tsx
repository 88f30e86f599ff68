import { Spinner } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from './ErrorNotice.tsx'
import { ProblemBar } from './ProblemBar.tsx'

/** What this component needs of a TanStack query result. */
type Result<Data> = { data: Data | undefined; error: unknown; refetch: () => unknown }

type QueryViewProps<Data> = {
  query: Result<Data>
  /** Outline shown while the first answer is on its way. */
  loading?: ReactNode
  children: (data: Data) => ReactNode
}

/** The states every read has: on its way, failed, there, and there but not refreshed. */
export function QueryView<Data>({ query, loading, children }: QueryViewProps<Data>) {
  const { t } = useTranslation()
  const { data, error } = query
  const refetch = (): void => void query.refetch()
  if (data !== undefined) {
    return (
      <>
        {error ? <ProblemBar error={error} title={t('error.stale')} intent="warning" /> : null}
        {children(data)}
      </>
    )
  }
  if (error) return <ErrorNotice error={error} onRetry={refetch} />
  return loading ?? <Spinner label={t('app.loading')} />
}
