import type { Preflight } from '@scorelink/contracts'
import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { problemOf } from '../../api/request-error.ts'
import { type FieldErrors, type Findings, isEmpty, noFindings, withoutFields } from './findings.ts'
import { type Checked, fieldErrorsOf, type FieldMessages, findingsOf } from './ticket-form.ts'

type CheckedSend<Sent, Answer> = {
  findings: Findings
  /** Why it was not sent, when that is no matter of the fields alone. */
  error: unknown
  isPending: boolean
  /** The instance may refuse it or store it otherwise; nothing else stands in the way. */
  isDoubtful: boolean
  answer: Answer | undefined
  /** Forgets what was found about fields that somebody changed. */
  mend: (fields: readonly string[]) => void
  /** @param insist sends in spite of warnings; the instance has the last word. */
  send: (checked: Checked<Sent>, insist: boolean) => void
}

type CheckedSendOptions<Sent, Answer> = {
  messages: FieldMessages
  preflight: UseMutationResult<Preflight, Error, Sent>
  sending: UseMutationResult<Answer, Error, Sent>
  /** Told what stands in the way of sending. */
  onFound: (findings: Findings) => void
  onSent?: () => void
}

/** Sends what is written once it holds against what the instance asks for. */
export function useCheckedSend<Sent, Answer>({
  messages,
  preflight,
  sending,
  onFound,
  onSent,
}: CheckedSendOptions<Sent, Answer>): CheckedSend<Sent, Answer> {
  const [findings, setFindings] = useState(noFindings)
  const isPending = preflight.isPending || sending.isPending

  const stop = (errors: FieldErrors, warnings: FieldErrors = {}): void => {
    // What was found takes room: only once it stands there, the way to it is known.
    flushSync(() => setFindings({ errors, warnings }))
    onFound({ errors, warnings })
  }
  const onError = (error: unknown): void => stop(fieldErrorsOf(problemOf(error)))
  const hold = (sent: Sent, insist: boolean): void =>
    preflight.mutate(sent, {
      onSuccess: ({ problems }) => {
        const found = findingsOf(problems, messages)
        if (!isEmpty(found.errors) || (!insist && !isEmpty(found.warnings))) stop(found.errors, found.warnings)
        else sending.mutate(sent, { onError, ...(onSent === undefined ? {} : { onSuccess: onSent }) })
      },
      onError,
    })
  return {
    findings,
    error: sending.error ?? preflight.error,
    isPending,
    isDoubtful: isEmpty(findings.errors) && !isEmpty(findings.warnings),
    answer: sending.data,
    mend: (fields) => setFindings(withoutFields(findings, fields)),
    send: (checked, insist) => {
      if (isPending) return
      sending.reset()
      if (checked.ok) {
        setFindings(noFindings)
        hold(checked.sent, insist)
      } else stop(checked.errors)
    },
  }
}
