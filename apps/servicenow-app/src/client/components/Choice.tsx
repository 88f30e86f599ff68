import { type ReactNode, useId } from 'react'

interface Props<Value extends string> {
  legend: string
  options: ReadonlyArray<readonly [value: Value, label: string, hint: string]>
  value: Value
  onChange: (value: Value) => void
  children: ReactNode
}

/** Ways of doing a step, one at a time; what belongs to the chosen one follows. */
export function Choice<Value extends string>({ legend, options, value, onChange, children }: Props<Value>) {
  const name = useId()
  return (
    <>
      <fieldset className="choice">
        <legend>{legend}</legend>
        {options.map(([option, label, hint]) => (
          <label key={option} className={option === value ? 'chosen' : ''}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            <b>{label}</b>
            <span className="hint">{hint}</span>
          </label>
        ))}
      </fieldset>
      <div className="chosen-way">{children}</div>
    </>
  )
}
