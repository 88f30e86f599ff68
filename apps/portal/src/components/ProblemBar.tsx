import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplanation } from './use-explanation.ts'

type ProblemBarProps = {
  /** A {@link RequestError}, or a Problem the API delivered as data. */
  error: unknown
  title?: string
  intent?: 'error' | 'warning'
  actions?: ReactNode
}

/** What went wrong and what helps, in the words of the server. */
export function ProblemBar({ error, title, intent = 'error', actions }: ProblemBarProps) {
  const { t } = useTranslation()
  const { detail, remedy, code, lang } = useExplanation(error)
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title === undefined ? null : <MessageBarTitle>{title}</MessageBarTitle>}
        <span lang={lang}>
          {detail} {remedy}
        </span>{' '}
        {code === null ? null : t('error.code', { code })}
      </MessageBarBody>
      {actions === undefined ? null : <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  )
}
