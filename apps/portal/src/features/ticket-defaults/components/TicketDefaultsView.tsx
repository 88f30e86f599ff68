import { Button, Spinner, Tab, TabList } from '@fluentui/react-components'
import { type TicketDefaults, TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../../components/Loading.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { useCanWrite } from '../../../session/session-context.ts'
import { ticketDefaultsQuery, useSaveTicketDefaults } from '../api/ticket-defaults.ts'
import {
  checkDefaults,
  type DefaultsErrors,
  type DefaultsForm,
  type Entry,
  entryOf,
  isChanged,
  keyOf,
  kindsOf,
  maxColumns,
  type Scope,
  scopes,
  startDefaults,
  toDefaults,
} from './defaults-form.ts'
import { ScopeFacts } from './ScopeFacts.tsx'
import { ScopeFields } from './ScopeFields.tsx'
import { useTicketDefaultsStyles } from './TicketDefaults.styles.ts'

type TicketDefaultsViewProps = { kind: TicketKind; onKindChange: (kind: TicketKind) => void }

/** What new tickets are filled with, kind by kind. */
export function TicketDefaultsView({ kind, onKindChange }: TicketDefaultsViewProps) {
  const { t } = useTranslation()
  const canWrite = useCanWrite()
  const query = useQuery(ticketDefaultsQuery)
  return (
    <>
      <TabList
        aria-label={t('ticketDefaults.kinds')}
        selectedValue={kind}
        onTabSelect={(_, { value }) => onKindChange(TicketKind.parse(value))}
      >
        <Tab value="change">{t('cards.change')}</Tab>
        <Tab value="incident">{t('cards.incident')}</Tab>
      </TabList>
      <QueryView query={query} loading={<Loading lines={10} />}>
        {(stored) =>
          canWrite ? <DefaultsEditor stored={stored} kind={kind} /> : <DefaultsFacts stored={stored} kind={kind} />
        }
      </QueryView>
    </>
  )
}

type OfKind = { stored: TicketDefaults; kind: TicketKind }

function DefaultsFacts({ stored, kind }: OfKind) {
  const styles = useTicketDefaultsStyles()
  const form = startDefaults(stored)
  return (
    <div className={styles.scopes}>
      {scopes.map((scope) => (
        <ScopeFacts key={keyOf(kind, scope)} kind={kind} scope={scope} entry={entryOf(form, kind, scope)} />
      ))}
    </div>
  )
}

/** Holds what was typed for both kinds, whichever is shown; it is stored in one go. */
function DefaultsEditor({ stored, kind }: OfKind) {
  const { t } = useTranslation()
  const styles = useTicketDefaultsStyles()
  const element = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<DefaultsForm | null>(null)
  const [errors, setErrors] = useState<DefaultsErrors>({})
  const save = useSaveTicketDefaults()
  const form = typed ?? startDefaults(stored)
  const changed = typed !== null && isChanged(typed, stored)
  const elsewhere = kindsOf(errors).find((other) => other !== kind)

  const change = (scope: Scope, entry: Entry): void => {
    const key = keyOf(kind, scope)
    setTyped({ ...form, [key]: entry })
    setErrors({ ...errors, [key]: undefined })
    if (save.isSuccess) save.reset()
  }
  const undo = (): void => {
    setTyped(null)
    setErrors({})
    save.reset()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (save.isPending || !changed) return
    const found = checkDefaults(form, {
      invalidColumn: t('ticketDefaults.invalidColumn'),
      twice: t('ticketDefaults.twice'),
      ownField: t('ticketDefaults.ownField'),
      tooMany: t('ticketDefaults.tooMany', { max: maxColumns }),
    })
    flushSync(() => setErrors(found))
    element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    if (kindsOf(found).length === 0) save.mutate(toDefaults(form), { onSuccess: () => setTyped(null) })
  }
  return (
    <form ref={element} className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.scopes}>
        {scopes.map((scope) => (
          <ScopeFields
            key={keyOf(kind, scope)}
            kind={kind}
            scope={scope}
            entry={entryOf(form, kind, scope)}
            ofAll={scope === null ? undefined : entryOf(form, kind, null)}
            storedGroup={entryOf(startDefaults(stored), kind, scope).group}
            errors={errors[keyOf(kind, scope)] ?? {}}
            onChange={(entry) => change(scope, entry)}
          />
        ))}
      </div>
      {elsewhere === undefined ? null : (
        <Message intent="warning">{t('ticketDefaults.otherKind', { kind: t(`cards.${elsewhere}`) })}</Message>
      )}
      {save.error ? <ProblemBar error={save.error} title={t('ticketDefaults.failed')} /> : null}
      {save.isSuccess && !changed ? <Message intent="success">{t('ticketDefaults.saved')}</Message> : null}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          type="submit"
          disabledFocusable={save.isPending || !changed}
          icon={save.isPending ? <Spinner size="tiny" /> : null}
        >
          {t(save.isPending ? 'ticketDefaults.saving' : 'ticketDefaults.save')}
        </Button>
        {changed ? <Button onClick={undo}>{t('ticketDefaults.undo')}</Button> : null}
      </div>
    </form>
  )
}
