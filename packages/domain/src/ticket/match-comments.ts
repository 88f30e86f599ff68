/**
 * A comment on its way to the instance, or from it: `sent` is ours and stands there, `received` is somebody else's.
 * `unknown` means sent, reply lost: it is looked for before it is sent again.
 */
export type CommentState = 'queued' | 'sending' | 'unknown' | 'sent' | 'received' | 'refused'

/** One that may stand on the instance and is paired with no entry there as it is read now. */
export interface UnpairedComment {
  readonly commentId: string
  readonly kind: 'comment' | 'work-note'
  readonly text: string
  /** Written here; else received in another way before. */
  readonly ours: boolean
}

export interface RemoteEntry {
  readonly remoteId: string
  readonly kind: 'comment' | 'work-note'
  readonly text: string
  /** User name or full name of the author. */
  readonly by: string
}

export interface CommentMatch<Entry extends RemoteEntry> {
  /** Known ones that came back. */
  readonly echoes: ReadonlyArray<{ readonly commentId: string; readonly entry: Entry }>
  /** Written by somebody else. */
  readonly foreign: readonly Entry[]
}

/**
 * Tells comments we know, coming back, from those of others. Only what our integration user wrote can be ours; of equal
 * texts each answers for one, oldest first. What the integration user wrote and nobody here sent is somebody else's too:
 * another tool may share the account.
 * @param unpaired oldest first. @param entries oldest first, each new to us.
 * @param integrationUser names our integration user goes by.
 */
export function matchComments<Entry extends RemoteEntry>(
  unpaired: readonly UnpairedComment[],
  entries: readonly Entry[],
  integrationUser: readonly string[],
): CommentMatch<Entry> {
  const waiting = [...unpaired]
  const echoes: Array<{ commentId: string; entry: Entry }> = []
  const foreign: Entry[] = []
  for (const entry of entries) {
    const byUs = integrationUser.includes(entry.by)
    const at = waiting.findIndex((known) => known.ours === byUs && sameComment(known, entry))
    const [known] = at === -1 ? [] : waiting.splice(at, 1)
    if (known === undefined) foreign.push(entry)
    else echoes.push({ commentId: known.commentId, entry })
  }
  return { echoes, foreign }
}

function sameComment(known: UnpairedComment, entry: RemoteEntry): boolean {
  return known.kind === entry.kind && normalise(known.text) === normalise(entry.text)
}

/** Line ends and surrounding space are the platform's own affair. */
function normalise(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
