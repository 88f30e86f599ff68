import { useState } from 'react'

interface Props {
  label: string
  question: string
  isBusy: boolean
  onConfirm: () => void
}

/** A button for what cannot be taken back: asks once, in place. */
export function ConfirmedButton({ label, question, isBusy, onConfirm }: Props) {
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <button type="button" onClick={() => setAsking(true)} disabled={isBusy}>
        {label}
      </button>
    )
  }
  return (
    <fieldset className="confirm">
      <legend className="hidden">{label}</legend>
      <span>{question}</span>
      <button
        type="button"
        className="danger"
        // The question takes the place of the button that had the focus.
        ref={focus}
        onClick={() => {
          setAsking(false)
          onConfirm()
        }}
      >
        {label}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        Keep it
      </button>
    </fieldset>
  )
}

function focus(element: HTMLElement | null): void {
  element?.focus()
}
