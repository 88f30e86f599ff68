import { Button } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice.tsx'

/** A fault of the portal itself, also a part of it that no longer loads after an update of the server. */
export function CrashPage() {
  const { t } = useTranslation()
  return (
    <main role="alert">
      <Notice heading icon={<ErrorCircleRegular />} title={t('error.unexpected')} lead={t('error.unexpectedRemedy')}>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      </Notice>
    </main>
  )
}
