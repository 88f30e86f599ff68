import { Combobox, Option } from '@fluentui/react-components'
import { maxFieldLength } from '@scorelink/contracts'
import { useState } from 'react'
import { type Choice, offeredFor, textOf, valueOf } from './choices.ts'
import { useChoiceBoxStyles } from './ChoiceBox.styles.ts'

export type ChoiceBoxProps = {
  name: string
  /** Undefined while the instance is being asked: nothing is taken before, and no key is shown for a name. */
  choices: readonly Choice[] | undefined
  value: string
  onChange: (value: string) => void
  /** Needed outside a field with a label. */
  'aria-label'?: string
  placeholder?: string
}

/** Offers what the instance has, and takes any other text: not every instance shows all it has. */
export function ChoiceBox({ choices: told, value: stored, onChange, ...input }: ChoiceBoxProps) {
  const styles = useChoiceBoxStyles()
  const [open, setOpen] = useState(false)
  const [choices, value] = told === undefined ? [[], ''] : [told, stored]
  const offered = offeredFor(choices, value)
  return (
    <Combobox
      {...input}
      className={styles.box}
      disabled={told === undefined}
      freeform
      clearable
      autoComplete="off"
      maxLength={maxFieldLength}
      value={textOf(choices, value)}
      selectedOptions={value === '' ? [] : [value]}
      open={open && offered.length > 0}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={(event) => onChange(valueOf(choices, event.target.value))}
      onOptionSelect={(event, { optionValue }) => {
        // Typing over a choice also takes the choice back, which would lose what was typed.
        if (event.type !== 'change') onChange(optionValue ?? '')
      }}
    >
      {offered.map((choice) => (
        <Option key={choice.value} value={choice.value}>
          {choice.label}
        </Option>
      ))}
    </Combobox>
  )
}
