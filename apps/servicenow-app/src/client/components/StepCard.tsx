import { type ReactNode, useId } from 'react'
import type { StepStatus } from '../../server/checklist/checklist-state.ts'
import { BlockedIcon, CheckIcon, ChevronIcon, WarningIcon } from './Icons.tsx'

const STATUS: Readonly<Record<StepStatus, string>> = {
  done: 'Done',
  todo: 'To do',
  attention: 'Needs attention',
  refused: 'Refused by the instance',
}

interface Props {
  number: number
  title: string
  status: StepStatus
  /** One line that says where the step stands; shown when it is closed too. */
  summary: string
  isOpen: boolean
  isCurrent: boolean
  onToggle: () => void
  children: ReactNode
}

/** One step: its state at a glance, its work when opened. */
export function StepCard({ number, title, status, summary, isOpen, isCurrent, onToggle, children }: Props) {
  const id = useId()
  return (
    <li className={`step ${status}`} aria-current={isCurrent ? 'step' : undefined}>
      <span className="step-number" aria-hidden="true">
        <StatusIcon status={status} number={number} />
      </span>
      <section className="step-card" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>
          <button
            type="button"
            className="step-toggle"
            aria-expanded={isOpen}
            aria-controls={`${id}-body`}
            onClick={onToggle}
          >
            <span className="step-title">
              <span className="hidden">Step </span>
              {number}. {title}
            </span>
            <span className={`badge ${status}`}>{STATUS[status]}</span>
            <ChevronIcon />
          </button>
        </h2>
        <p className="step-summary">{summary}</p>
        <div className="step-body" id={`${id}-body`} hidden={!isOpen}>
          {/* Closed, not gone: it may hold something that is shown once. */}
          {children}
        </div>
      </section>
    </li>
  )
}

function StatusIcon({ status, number }: { status: StepStatus; number: number }) {
  switch (status) {
    case 'done':
      return <CheckIcon />
    case 'attention':
      return <WarningIcon />
    case 'refused':
      return <BlockedIcon />
    case 'todo':
      return <>{number}</>
  }
}
