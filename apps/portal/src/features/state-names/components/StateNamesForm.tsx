import { Button, mergeClasses, Spinner } from '@fluentui/react-components'
import type { KindStateNames } from '@scorelink/contracts'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { StateChart } from '../../../components/StateChart.tsx'
import { useCanWrite } from '../../../session/session-context.ts'
import { useSaveStateNames } from '../api/change-state-names.ts'
import { ResetStateNames } from './ResetStateNames.tsx'
import { isEdited, previewOf, type StateEdit, type StateEdits, toChange, tooLongNames } from './state-names-form.ts'
import { StateNameRow } from './StateNameRow.tsx'
import { useStateNamesStyles } from './StateNames.styles.ts'

/** Names and phases of the states of one kind, with the card as it would be. */
export function StateNamesForm({ names }: { names: KindStateNames }) {
  const { t } = useTranslation()
  const styles = useStateNamesStyles()
  const canWrite = useCanWrite()
  const [edits, setEdits] = useState<StateEdits>({})
  // The list the edits were begun on: somebody else's change meanwhile must not be overwritten unseen.
  const [begunOn, setBegunOn] = useState<string>()
  const save = useSaveStateNames(names.kind)

  const edited = isEdited(names.states, edits)
  const tooLong = tooLongNames(names.states, edits)
  const conflict = edited && begunOn !== undefined && begunOn !== names.version && !save.isPending
  const edit = (value: string, change: StateEdit): void => {
    if (!edited) setBegunOn(names.version)
    if (save.isSuccess) save.reset()
    setEdits({ ...edits, [value]: { ...edits[value], ...change } })
  }
  const undo = (): void => {
    setEdits({})
    setBegunOn(undefined)
    save.reset()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (save.isPending || tooLong.length > 0) return
    save.mutate(toChange(begunOn ?? names.version, names.states, edits), { onSuccess: () => setEdits({}) })
  }
  const title = t(`cards.${names.kind}`)
  const needsLook = names.states.some(({ fresh }) => fresh)
  return (
    <form className={styles.layout} noValidate onSubmit={submit}>
      <Card
        title={title}
        actions={
          canWrite ? (
            <>
              <Button
                appearance="primary"
                type="submit"
                disabledFocusable={save.isPending || conflict || (!edited && !needsLook)}
                icon={save.isPending ? <Spinner size="tiny" /> : null}
              >
                {t(save.isPending ? 'stateNames.saving' : 'stateNames.save')}
              </Button>
              {edited ? <Button onClick={undo}>{t('stateNames.undo')}</Button> : null}
              <ResetStateNames names={names} onDone={undo} />
            </>
          ) : null
        }
      >
        <div className={mergeClasses(styles.row, styles.head)} aria-hidden="true">
          <span>{t('stateNames.inServiceNow')}</span>
          <span>{t('stateNames.name')}</span>
          <span>{t('stateNames.phase')}</span>
          <span className={styles.countHead}>{t('stateNames.tickets')}</span>
        </div>
        <ul className={styles.rows} aria-label={t('stateNames.table', { kind: title })}>
          {names.states.map((state) => (
            <StateNameRow
              key={state.value}
              state={state}
              edits={edits}
              canWrite={canWrite}
              isTooLong={tooLong.includes(state.value)}
              onEdit={(change) => edit(state.value, change)}
            />
          ))}
        </ul>
        {conflict ? (
          <Message intent="warning" actions={<Button onClick={undo}>{t('stateNames.conflictTheirs')}</Button>}>
            {t('stateNames.conflict')}
          </Message>
        ) : null}
        {save.error && !conflict ? <ProblemBar error={save.error} title={t('stateNames.failed')} /> : null}
        {save.isSuccess && !edited ? <Message intent="success">{t('stateNames.saved')}</Message> : null}
      </Card>
      <PreviewCard title={title} names={names} edits={edits} />
    </form>
  )
}

function PreviewCard({ title, names, edits }: { title: string; names: KindStateNames; edits: StateEdits }) {
  const { t } = useTranslation()
  const styles = useStateNamesStyles()
  const { isExample, states } = previewOf(names.states, edits)
  return (
    <Card title={t('stateNames.preview')} lead={title} className={styles.preview}>
      <StateChart states={states} />
      {isExample ? <p className={styles.quiet}>{t('stateNames.previewExample')}</p> : null}
    </Card>
  )
}
