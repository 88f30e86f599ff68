import { useId, useState } from 'react'
import { CheckIcon, CopyIcon } from './Icons.tsx'

/** A value to take along. */
export function CopyField({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    // Outside https there is no clipboard: selected, the text is one key away.
    if (navigator.clipboard === undefined)
      return document.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)?.select()
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="copy">
        <input
          id={id}
          readOnly
          value={value}
          spellCheck={false}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" onClick={() => void copy()} aria-label={`Copy ${label.toLowerCase()}`}>
          {copied ? <CheckIcon /> : <CopyIcon />}
          <span aria-hidden="true">{copied ? 'Copied' : 'Copy'}</span>
        </button>
        <output className="hidden">{copied ? `${label} copied` : ''}</output>
      </div>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
