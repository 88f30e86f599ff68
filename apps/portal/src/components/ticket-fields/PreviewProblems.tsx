import type { SharedFormProblem } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Message } from '../Message.tsx'
import { useFieldMessages } from './use-field-messages.ts'
import { usePreviewProblemsStyles } from './PreviewProblems.styles.ts'

/** What the instance would have against tickets that are not sent yet. */
export function PreviewProblems({ problems }: { problems: readonly SharedFormProblem[] }) {
  const { t } = useTranslation()
  const styles = usePreviewProblemsStyles()
  const messages = useFieldMessages()
  if (problems.length === 0) return null
  const refused = problems.some(({ severity }) => severity === 'error')
  return (
    <Message
      intent={refused ? 'error' : 'warning'}
      title={t(refused ? 'ticketForm.wouldRefuse' : 'ticketForm.mayRefuse')}
    >
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.reason} ${problem.label}`}>
            {namesField(problem) ? <strong>{problem.label}: </strong> : null}
            {messages.problem(problem)} {t('ticketForm.concerned', { count: problem.tickets })}
          </li>
        ))}
      </ul>
    </Message>
  )
}

/** The others carry the value that is wrong, which their message names. */
function namesField({ reason }: SharedFormProblem): boolean {
  return reason === 'mandatory' || reason === 'too-long'
}
