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
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/request-error.ts'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useLinkTicket } from '../api/act-on-ticket.ts'

/** Follows another record by its number. A ticket that somebody stopped following begins with its own. */
export function LinkRecord({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation()
  const [number, setNumber] = useState(ticket.following === 'forgotten' ? (ticket.number ?? '') : '')
  const [invalid, setInvalid] = useState<string>()
  const link = useLinkTicket(ticket.id)
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const parsed = TicketLink.safeParse({ number })
    setInvalid(parsed.success ? undefined : t('acts.linkInvalid'))
    if (!parsed.success || link.isPending) return
    link.mutate(parsed.data, { onSuccess: onClose, onError: (error) => setInvalid(messageAt(error)) })
  }
  return (
    <OpenDialog onClose={onClose}>
      <DialogSurface>
        <form noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('acts.linkTitle')}</DialogTitle>
            <DialogContent>
              <p>{t('acts.linkLead')}</p>
              <Field
                label={t('acts.linkNumber')}
                required
                {...(invalid === undefined ? {} : { validationState: 'error', validationMessage: invalid })}
              >
                <Input name="number" value={number} onChange={(_, { value }) => setNumber(value)} />
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
