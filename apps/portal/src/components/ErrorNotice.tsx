import { Button } from '@fluentui/react-components'
import { ErrorCircleRegular, LockClosedRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { statusOf } from '../api/request-error.ts'
import { HelpLink } from './HelpLink.tsx'
import { Notice } from './Notice.tsx'
import { useExplanation } from './use-explanation.ts'

/** Stands where content would be that could not be read. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const { detail, remedy, code, help, lang } = useExplanation(error)
  const forbidden = statusOf(error) === 403
  return (
    <div role="alert">
      <Notice
        icon={forbidden ? <LockClosedRegular /> : <ErrorCircleRegular />}
        title={forbidden ? t('error.forbidden') : t('error.title')}
        lead={
          <>
            <span lang={lang}>
              {detail} {remedy}
            </span>{' '}
            <HelpLink code={code} help={help} />
          </>
        }
      >
        {forbidden ? null : <Button onClick={onRetry}>{t('error.retry')}</Button>}
      </Notice>
    </div>
  )
}
