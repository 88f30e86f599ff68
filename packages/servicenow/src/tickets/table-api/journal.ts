import { createHash } from 'node:crypto'
import type { CommentKind } from '../ticket-system.ts'

/** One entry as the display value of a journal field shows it. */
export interface JournalEntry {
  /** The same whenever and by whomever the field is read. */
  readonly remoteId: string
  readonly text: string
  /** Full name of the author. */
  readonly by: string
}

/** `2026-11-22 10:00:00 - Abel Tuter (Work notes)`, in whatever format and language the reader has. */
const headerLine = String.raw`\d[\d\-./,: ]{6,28}(?: ?[AP]M)? - ([^\n]{1,200}) \([^\n()]{1,80}\)\n`
const header = new RegExp(`^${headerLine}`)
/** An entry begins behind an empty line; a text may hold empty lines of its own. */
const betweenEntries = new RegExp(String.raw`\n\n(?=${headerLine.replace('([^', '(?:[^')})`)

/**
 * Entries of a journal field, oldest first. Only its display value has them for a reader who is no administrator: newest
 * first, each a line with time and author, the text, and an empty line (ServiceNow docs, journal fields).
 *
 * Identity is the text and which of equal texts it is, because times are shown in the reader's zone and format, and a
 * change of those must not make every entry a new one.
 */
export function readJournal(shown: string, sysId: string, kind: CommentKind): JournalEntry[] {
  const counts = new Map<string, number>()
  return splitEntries(shown)
    .toReversed()
    .map(({ by, text }) => {
      const nth = (counts.get(text) ?? 0) + 1
      counts.set(text, nth)
      const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22)
      return { remoteId: `t.${sysId}.${kind}.${digest}.${nth}`, text, by }
    })
}

function splitEntries(shown: string): Array<{ readonly by: string; readonly text: string }> {
  const blocks = `${shown.replaceAll('\r\n', '\n')}\n`.split(betweenEntries)
  return blocks.flatMap((block) => {
    const found = header.exec(block)
    return found === null ? [] : [{ by: found[1] ?? '', text: block.slice(found[0].length).trim() }]
  })
}
