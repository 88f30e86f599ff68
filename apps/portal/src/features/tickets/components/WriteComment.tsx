import { Button, Field, Radio, RadioGroup, Spinner, Textarea } from '@fluentui/react-components'
import { maxCommentLength, NewTicketComment } from '@scorelink/contracts'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useWriteComment } from '../api/write-comment.ts'
import { useTicketCommentsStyles } from './TicketComments.styles.ts'

const kinds = ['work-note', 'comment'] as const

/** Writes to the record in ServiceNow; begins with what fewer people see. */
export function WriteComment({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation()
  const styles = useTicketCommentsStyles()
  const [kind, setKind] = useState<NewTicketComment['kind']>('work-note')
  const [text, setText] = useState('')
  const [invalid, setInvalid] = useState<string>()
  const write = useWriteComment(ticketId)
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const parsed = NewTicketComment.safeParse({ kind, text })
    const tooLong = text.trim().length > maxCommentLength
    setInvalid(
      parsed.success ? undefined : tooLong ? t('comments.tooLong', { max: maxCommentLength }) : t('comments.required'),
    )
    if (parsed.success && !write.isPending) write.mutate(parsed.data, { onSuccess: () => setText('') })
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field label={t('comments.visibility')} hint={t(`comments.hint.${kind}`)}>
        <RadioGroup
          name="kind"
          layout="horizontal"
          value={kind}
          onChange={(_, { value }) => setKind(NewTicketComment.shape.kind.parse(value))}
        >
          {kinds.map((choice) => (
            <Radio key={choice} value={choice} label={t(`comments.kind.${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={t('comments.text')}
        {...(invalid === undefined ? {} : { validationState: 'error', validationMessage: invalid })}
      >
        <Textarea name="text" resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      {write.error ? <ProblemBar error={write.error} title={t('comments.failed')} /> : null}
      <div>
        <Button
          type="submit"
          disabledFocusable={write.isPending}
          icon={write.isPending ? <Spinner size="tiny" /> : null}
        >
          {t('comments.send')}
        </Button>
      </div>
    </form>
  )
}
