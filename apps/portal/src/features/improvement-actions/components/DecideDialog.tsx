import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Spinner,
  Textarea,
} from '@fluentui/react-components'
import type { ImprovementAction } from '@scorelink/contracts'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from '../../../components/OpenDialog.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useDecideAction } from '../api/decide-action.ts'
import { type DecisionStatus, toDecision } from './decision-form.ts'

type DecideDialogProps = { action: ImprovementAction; status: DecisionStatus; onClose: () => void }

/** Says what a decision means and asks for a comment before Microsoft is told. */
export function DecideDialog({ action, status, onClose }: DecideDialogProps) {
  const { t } = useTranslation()
  const [comment, setComment] = useState('')
  const decide = useDecideAction(action.id)
  const decision = toDecision(status, comment)
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (decision !== undefined && !decide.isPending) decide.mutate(decision, { onSuccess: onClose })
  }
  return (
    <OpenDialog onClose={onClose}>
      <DialogSurface>
        <form noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t(`status.${status}`)}</DialogTitle>
            <DialogContent>
              <p lang="en">{action.title}</p>
              <p>
                {t('decide.lead')} {status === 'to-address' ? null : t('decide.asserted')}
              </p>
              <Field
                label={t('decide.comment')}
                hint={t('decide.commentHint')}
                {...(decision === undefined
                  ? { validationState: 'error', validationMessage: t('decide.tooLong', { max: maxComment }) }
                  : {})}
              >
                <Textarea
                  name="comment"
                  resize="vertical"
                  value={comment}
                  onChange={(_, { value }) => setComment(value)}
                />
              </Field>
              {decide.error ? <ProblemBar error={decide.error} title={t('decide.failed')} /> : null}
            </DialogContent>
            <DialogActions>
              <Button
                appearance="primary"
                type="submit"
                disabledFocusable={decide.isPending}
                icon={decide.isPending ? <Spinner size="tiny" /> : null}
              >
                {t('decide.confirm')}
              </Button>
              <Button onClick={onClose}>{t('decide.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </OpenDialog>
  )
}

/** Characters; the contract decides. */
const maxComment = 1000
