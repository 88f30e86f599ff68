import { expect, test } from 'vitest'
import type { Reply } from '../testing/test-sandbox.ts'

/** One thing clients may rely on, and where it is written down. */
export interface Row<World> {
  /** Never changes once published, whatever happens to the row's words: `oauth/code-used-twice`. */
  readonly id: string
  /** Topic of the vendor's documentation, or what else the row rests on. */
  readonly follows: string
  readonly title: string
  /** Brings the situation about. @returns the reply that tells, and what else there is to see. */
  readonly ask: (world: World) => Promise<Reply | readonly [Reply, besides: unknown]>
  readonly expected: ExpectedReply
}

/** What is left out does not matter. */
export interface ExpectedReply {
  readonly status: number
  /** Values or matchers by header name; `undefined` for a header that must not be there. */
  readonly headers?: Readonly<Record<string, unknown>>
  /** Whole body, or a matcher. */
  readonly json?: unknown
  /** Whole body as text, or a matcher. */
  readonly text?: unknown
  /** Each is somewhere in the body. */
  readonly contains?: readonly string[]
  /** What was to be seen beside the reply. */
  readonly besides?: unknown
}

/** Says on what a row rests that no documentation covers. */
export const OWN_CHOICE = 'not published; chosen for the simulator'

export function playRows<World>(rows: ReadonlyArray<Row<World>>, world: () => World): void {
  test.each(rows)('$id: $title', async ({ ask, expected }) => {
    const told = await ask(world())
    const [reply, besides] = 'status' in told ? [told, undefined] : told
    expect(besides).toEqual(expected.besides)
    expect(reply.status).toBe(expected.status)
    expect(reply.json).toEqual('json' in expected ? expected.json : reply.json)
    expect(reply.text).toEqual('text' in expected ? expected.text : reply.text)
    for (const text of expected.contains ?? []) expect(reply.text).toContain(text)
    for (const [name, value] of Object.entries(expected.headers ?? {})) {
      expect(reply.headers.get(name) ?? undefined).toEqual(value)
    }
  })

  test('every row has an id of its own and says what it follows', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.filter(({ follows }) => follows === '')).toEqual([])
  })
}
