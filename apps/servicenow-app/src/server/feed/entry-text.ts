/** What the column of the feed holds. */
const MAX_LENGTH = 65_000
const CUT_MARK = ' [...]'

/**
 * Text of a journal entry that was just written. A rule that runs after the write may find the field emptied; then the
 * entry as it is displayed has it, under a line with time and author.
 */
export function entryText(written: string, displayed: string): string {
  const text = written === '' ? displayed.replace(/^[^\n]*\n/, '').trimEnd() : written
  return text.length <= MAX_LENGTH ? text : text.slice(0, MAX_LENGTH - CUT_MARK.length) + CUT_MARK
}
