import type { NewTicket, Ticket } from '@scorelink/contracts'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createIdempotencyKey } from '../../../api/idempotency-key.ts'
import { problemOf } from '../../../api/request-error.ts'
import { useCreateTicket } from '../api/create-ticket.ts'
import { usePreflight } from '../api/preflight.ts'
import {
  type Checked,
  fieldErrorsOf,
  type FieldMessages,
  type Findings,
  findingsOf,
  isEmpty,
  noFindings,
  withoutFields,
} from './task-form.ts'

type SendTask = {
  findings: Findings
  /** Why it was not sent, when that is no matter of the fields alone. */
  error: unknown
  isPending: boolean
  sent: Ticket | undefined
  /** Forgets what was found about fields that somebody changed. */
  mend: (fields: readonly string[]) => void
  /** @param insist sends in spite of warnings; the instance has the last word. */
  send: (checked: Checked, insist: boolean) => void
}

/**
 * Sends a task once it holds against what the instance asks for.
 *
 * @param onFound is told what stands in the way of sending.
 */
export function useSendTask(messages: FieldMessages, onFound: (findings: Findings) => void): SendTask {
  const [idempotencyKey] = useState(createIdempotencyKey)
  const [findings, setFindings] = useState(noFindings)
  const preflight = usePreflight()
  const create = useCreateTicket(idempotencyKey)
  const isPending = preflight.isPending || create.isPending

  const stop = (found: Findings): void => {
    // What was found takes room: only once it stands there, the way to it is known.
    flushSync(() => setFindings(found))
    onFound(found)
  }
  const onError = (error: unknown): void => stop({ errors: fieldErrorsOf(problemOf(error)), warnings: {} })
  const hold = (ticket: NewTicket, insist: boolean): void =>
    preflight.mutate(ticket, {
      onSuccess: ({ problems }) => {
        const found = findingsOf(problems, messages)
        if (!isEmpty(found.errors) || (!insist && !isEmpty(found.warnings))) stop(found)
        else create.mutate(ticket, { onError })
      },
      onError,
    })
  return {
    findings,
    error: create.error ?? preflight.error,
    isPending,
    sent: create.data,
    mend: (fields) => setFindings(withoutFields(findings, fields)),
    send: (checked, insist) => {
      if (isPending) return
      create.reset()
      if (checked.ok) {
        setFindings(noFindings)
        hold(checked.ticket, insist)
      } else stop({ errors: checked.errors, warnings: {} })
    },
  }
}
