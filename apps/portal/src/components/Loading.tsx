import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useLoadingStyles } from './Loading.styles.ts'

/** Grey lines in the shape of what comes. @param lines how many, 1 or more */
export function Loading({ lines }: { lines: number }) {
  const styles = useLoadingStyles()
  const { t } = useTranslation()
  return (
    <Skeleton className={styles.lines} aria-label={t('app.loading')} aria-live="polite">
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonItem key={line} size={24} />
      ))}
    </Skeleton>
  )
}
