import { useTranslation } from 'react-i18next'
import { ExternalLink } from './ExternalLink.tsx'
import type { Explanation } from './use-explanation.ts'

/** Code of an error and the page about it; in a tab of its own, since somebody may be in the middle of a form. */
export function HelpLink({ code, help }: Pick<Explanation, 'code' | 'help'>) {
  const { t } = useTranslation()
  if (code === null) return null
  return (
    <>
      {t('error.code', { code })}
      {help === null ? null : (
        <>
          {' · '}
          <ExternalLink href={help}>{t('help.howToMend')}</ExternalLink>
        </>
      )}
    </>
  )
}
