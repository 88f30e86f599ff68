import type { AppError, ErrorDefinition } from '@scorelink/kit'

/** Whether a fact holds: yes, no, or it cannot be told from here. */
export type Verdict = 'pass' | 'fail' | 'unknown'

/** What a probe found. */
export interface Finding {
  readonly verdict: Verdict
  /** One or two sentences: what was seen. Never a secret. */
  readonly cause: string
  /** What to do about it; null when there is nothing to do. */
  readonly remedy: string | null
  /** Page that helps: an error code, or the name of a topic page. */
  readonly help: string | null
  /** Named values behind the finding, for a person to compare. */
  readonly facts: Readonly<Record<string, string>>
}

type Facts = Finding['facts']

export const pass = (cause: string, facts: Facts = {}): Finding => ({
  verdict: 'pass',
  cause,
  remedy: null,
  help: null,
  facts,
})

export const fail = (cause: string, remedy: string, help: string, facts: Facts = {}): Finding => ({
  verdict: 'fail',
  cause,
  remedy,
  help,
  facts,
})

/** @param help page that says how to find out otherwise */
export const unsure = (
  cause: string,
  { remedy = null, help = null, facts = {} }: { remedy?: string | null; help?: string | null; facts?: Facts } = {},
): Finding => ({ verdict: 'unknown', cause, remedy, help, facts })

/** Something either answered or failed; a probe judges both. */
export type Observed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: AppError }

export function failedWith(definition: ErrorDefinition, detail?: string, facts: Facts = {}): Finding {
  const cause = detail === undefined ? definition.text : `${definition.text} (${detail})`
  return fail(cause, definition.remedy, definition.code, facts)
}

/** The failure itself is what was found. */
export function failedBy({ definition, detail }: AppError, facts: Facts = {}): Finding {
  return failedWith(definition, detail, facts)
}

/** The failure stands in the way of telling: its own probe reports it. */
export function hiddenBy({ definition }: AppError): Finding {
  return unsure(`This cannot be told: ${lowerFirst(definition.text)}`, {
    remedy: definition.remedy,
    help: definition.code,
  })
}

function lowerFirst(text: string): string {
  return /^(?:ServiceNow|OAuth)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
