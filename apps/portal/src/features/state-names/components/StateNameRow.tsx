import { Badge, Field, Input, Select, Tooltip } from '@fluentui/react-components'
import { maxStateNameLength, Phase, type StateName } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { editedState, type StateEdit, type StateEdits } from './state-names-form.ts'
import { useStateNamesStyles } from './StateNames.styles.ts'

type StateNameRowProps = {
  state: StateName
  edits: StateEdits
  canWrite: boolean
  isTooLong: boolean
  onEdit: (edit: StateEdit) => void
}

/** One state: what ServiceNow says, what it is called and means here. */
export function StateNameRow({ state, edits, canWrite, isTooLong, onEdit }: StateNameRowProps) {
  const { t } = useTranslation()
  const styles = useStateNamesStyles()
  const { name, phase, ownPhase } = editedState(state, edits)
  const { value, label, standardPhase } = state
  const others = state.labels.filter((other) => other.label !== label)
  return (
    <li className={styles.row}>
      <div className={styles.own}>
        <div className={styles.label}>{label}</div>
        <div className={styles.small}>
          {[
            t('stateNames.value', { value }),
            ...others.map((other) => t('stateNames.otherLanguages', { language: other.language, label: other.label })),
          ].join(' · ')}
        </div>
        <Flags state={state} unmapped={phase === null} />
      </div>
      <Field
        className={styles.field}
        {...(isTooLong
          ? {
              validationState: 'error' as const,
              validationMessage: t('stateNames.tooLong', { max: maxStateNameLength }),
            }
          : {})}
      >
        <Input
          className={styles.input}
          aria-label={t('stateNames.nameOf', { label, value })}
          placeholder={label}
          readOnly={!canWrite}
          value={name}
          onChange={(_, data) => onEdit({ name: data.value })}
        />
      </Field>
      <Select
        className={styles.field}
        aria-label={t('stateNames.phaseOf', { label, value })}
        disabled={!canWrite}
        value={ownPhase ?? ''}
        onChange={(_, data) => onEdit({ phase: Phase.safeParse(data.value).data ?? null })}
      >
        <option value="">
          {standardPhase === null
            ? t('stateNames.noPhase')
            : t('stateNames.standard', { phase: t(`phase.${standardPhase}`) })}
        </option>
        {Phase.options
          .filter((option) => option !== standardPhase)
          .map((option) => (
            <option key={option} value={option}>
              {t(`phase.${option}`)}
            </option>
          ))}
      </Select>
      <div className={styles.count}>
        <span className={styles.onlyNarrow}>{t('stateNames.tickets')}: </span>
        {state.tickets}
      </div>
    </li>
  )
}

function Flags({ state, unmapped }: { state: StateName; unmapped: boolean }) {
  const { t } = useTranslation()
  const styles = useStateNamesStyles()
  const flags = [
    { name: 'fresh', shown: state.fresh, color: 'brand' },
    { name: 'unmapped', shown: unmapped, color: 'warning' },
    { name: 'unlisted', shown: !state.listed, color: 'warning' },
    { name: 'retired', shown: state.retired, color: 'informative' },
  ] as const
  const shown = flags.filter((flag) => flag.shown)
  if (shown.length === 0) return null
  return (
    <div className={styles.flags}>
      {shown.map(({ name, color }) => (
        <Tooltip key={name} content={t(`stateNames.${name}Why`)} relationship="description">
          <Badge appearance="tint" color={color} tabIndex={0}>
            {t(`stateNames.${name}`)}
          </Badge>
        </Tooltip>
      ))}
    </div>
  )
}
