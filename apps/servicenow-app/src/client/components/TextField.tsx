import { useId } from 'react'

interface Props {
  label: string
  value: string
  hint?: string
  /** What is wrong with the value. */
  problem?: string | undefined
  placeholder?: string
  type?: 'text' | 'url' | 'email'
  onChange: (value: string) => void
}

export function TextField({ label, value, hint, problem, placeholder, type = 'text', onChange }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        // The browser's own check of addresses would answer before ours, with less to say.
        type="text"
        inputMode={type}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        aria-invalid={problem !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
