import { Input } from '@fluentui/react-components'
import { maxFieldLength } from '@scorelink/contracts'
import { ChoiceBox, type ChoiceBoxProps } from '../ChoiceBox.tsx'

/** Takes the value of a column: one of its choices where the instance lists some. */
export function ColumnBox({ className, ...props }: ChoiceBoxProps & { className?: string }) {
  const { choices, onChange, ...input } = props
  if (choices?.length !== 0) return <ChoiceBox {...props} />
  return (
    <Input
      {...input}
      {...(className === undefined ? {} : { className })}
      maxLength={maxFieldLength}
      onChange={(_, { value }) => onChange(value)}
    />
  )
}
