import { Button, Tooltip } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'

/** Opens the page of Microsoft or another vendor where the setting is changed. */
export function ManageButton({ manageUrl }: { manageUrl: string | null }) {
  const { t } = useTranslation()
  if (manageUrl === null) {
    return (
      <Tooltip content={t('action.manageNone')} relationship="description">
        <Button disabledFocusable icon={<OpenRegular />}>
          {t('action.manage')}
        </Button>
      </Tooltip>
    )
  }
  return (
    <Tooltip content={t('action.manageWhere', { host: hostOf(manageUrl) })} relationship="description">
      <Button as="a" href={manageUrl} target="_blank" rel="noopener noreferrer" icon={<OpenRegular />}>
        {t('action.manage')}
      </Button>
    </Tooltip>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
