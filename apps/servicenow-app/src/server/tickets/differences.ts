/** What the instance stored otherwise than sent. */
export interface Difference {
  /** Member of the ticket; a further column is `fields.assignment_group`. */
  readonly field: string
  readonly sent: string
  /** null where the instance stored nothing under that name: there is no such column, or nobody may write it. */
  readonly stored: string | null
}

export function differencesOf(pairs: readonly Difference[]): Difference[] {
  return pairs.filter(({ sent, stored }) => stored === null || normalise(sent) !== normalise(stored))
}

/** As one text may read twice: line ends and blanks at the end are the platform's own affair. */
export function normalise(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}
