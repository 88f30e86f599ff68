import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { type Ticket, TicketLink } from '@scorelink/contracts'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useLinkTicket } from '../api/act-on-ticket.ts'
import { useTicketActsStyles } from './TicketActs.styles.ts'

/** Numbers as an instance gives them out. */
const examples = { change: 'CHG0030001', incident: 'INC0010001' } as const

/** Follows another record by its number. A ticket that somebody stopped following begins with its own. */
export function LinkRecord({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation()
  const styles = useTicketActsStyles()
  const [number, setNumber] = useState(ticket.following === 'forgotten' ? (ticket.number ?? '') : '')
  const [invalid, setInvalid] = useState<string>()
  const element = useRef<HTMLFormElement>(null)
  const link = useLinkTicket(ticket.id)
  const refuse = (message: string | undefined): void => {
    setInvalid(message)
    if (message !== undefined) element.current?.querySelector<HTMLInputElement>('[name=number]')?.focus()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const parsed = TicketLink.safeParse({ number })
    if (!parsed.success) refuse(t('acts.linkInvalid', { example: examples[ticket.kind] }))
    if (!parsed.success || link.isPending) return
    setInvalid(undefined)
    link.mutate(parsed.data, { onSuccess: onClose, onError: (error) => refuse(messageAt(error)) })
  }
  return (
    <OpenDialog onClose={onClose}>
      <DialogSurface>
        <form ref={element} noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('acts.linkTitle')}</DialogTitle>
            <DialogContent>
              <p className={styles.lead}>{t('acts.linkLead')}</p>
              <Field
                label={t('acts.linkNumber')}
                required
                {...(invalid === undefined ? {} : { validationState: 'error', validationMessage: invalid })}
              >
                <Input name="number" autoComplete="off" value={number} onChange={(_, { value }) => setNumber(value)} />
              </Field>
              {link.error && messageAt(link.error) === undefined ? (
                <ProblemBar error={link.error} title={t('acts.failed')} />
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={link.isPending}>
                {t('acts.link')}
              </Button>
              <Button onClick={onClose}>{t('acts.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </OpenDialog>
  )
}

/** @returns undefined when the refusal is about something else. */
function messageAt(error: unknown): string | undefined {
  return problemOf(error)?.errors?.find(({ field }) => field.includes('number'))?.message
}
