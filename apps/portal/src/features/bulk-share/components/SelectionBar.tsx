import { Button } from '@fluentui/react-components'
import { ShareRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { useBulkShareStyles } from './BulkShare.styles.ts'

type SelectionBarProps = { count: number; onShare: () => void; onClear: () => void }

/** What can be done with the ticked rows; stays in sight while the list scrolls. */
export function SelectionBar({ count, onShare, onClear }: SelectionBarProps) {
  const { t } = useTranslation()
  const styles = useBulkShareStyles()
  return (
    <section className={styles.bar} aria-label={t('bulk.selection')}>
      <output className={styles.chosen}>{t('bulk.chosen', { count })}</output>
      <Button appearance="primary" icon={<ShareRegular />} onClick={onShare}>
        {t('bulk.share')}
      </Button>
      <Button onClick={onClear}>{t('bulk.clear')}</Button>
    </section>
  )
}
