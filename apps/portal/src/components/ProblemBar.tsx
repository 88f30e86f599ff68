import type { ReactNode } from 'react'
import { statusOf } from '../api/request-error.ts'
import { HelpLink } from './HelpLink.tsx'
import { Message } from './Message.tsx'
import { SignInAgain } from './SignInAgain.tsx'
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
  const { detail, remedy, code, help, lang } = useExplanation(error)
  return (
    <Message intent={intent} title={title} actions={actions ?? (statusOf(error) === 401 ? <SignInAgain /> : undefined)}>
      <span lang={lang}>
        {detail} {remedy}
      </span>{' '}
      <HelpLink code={code} help={help} />
    </Message>
  )
}
