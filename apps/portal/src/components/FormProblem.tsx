import type { TicketForm } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { ProblemBar } from './ProblemBar.tsx'

/** Says that what the instance asks for in new tickets could not be read last time, and why. */
export function FormProblem({ form: { problem, readAt } }: { form: Pick<TicketForm, 'problem' | 'readAt'> }) {
  const { t } = useTranslation()
  if (problem === null) return null
  const title = t(readAt === null ? 'ticketForm.neverRead' : 'ticketForm.readEarlier')
  return <ProblemBar error={problem} title={title} intent="warning" />
}
