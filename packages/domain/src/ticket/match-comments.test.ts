import { expect, it } from 'vitest'
import { matchComments, type RemoteEntry, type UnpairedComment } from './match-comments.ts'

const ours = (commentId: string, text: string, kind: UnpairedComment['kind'] = 'comment'): UnpairedComment => ({
  commentId,
  kind,
  text,
  ours: true,
})
const names = ['scorelink', 'Scorelink Integration']
const entry = (remoteId: string, text: string, by = 'scorelink', kind: RemoteEntry['kind'] = 'comment') => ({
  remoteId,
  kind,
  text,
  by,
})

it('recognises ours by author, kind and text, whatever the platform did to line ends', () => {
  const back = entry('r1', 'one\r\ntwo ')
  expect(matchComments([ours('c1', 'one\ntwo')], [back], names)).toEqual({
    echoes: [{ commentId: 'c1', entry: back }],
    foreign: [],
  })
})

it.each([
  ['of somebody else', entry('r1', 'done', 'abel.tuter')],
  ['of another kind', entry('r1', 'done', 'scorelink', 'work-note')],
  ['of another text', entry('r1', 'not done')],
])('takes an entry %s for foreign', (_name, other) => {
  expect(matchComments([ours('c1', 'done')], [other], names)).toEqual({ echoes: [], foreign: [other] })
})

it('lets each of two equal texts answer for one, and a third be foreign', () => {
  const entries = [entry('r1', 'again'), entry('r2', 'again'), entry('r3', 'again')]
  const { echoes, foreign } = matchComments([ours('c1', 'again'), ours('c2', 'again')], entries, names)
  expect(echoes.map(({ commentId, entry: { remoteId } }) => [commentId, remoteId])).toEqual([
    ['c1', 'r1'],
    ['c2', 'r2'],
  ])
  expect(foreign).toEqual([entries[2]])
})

it('knows one received before, when the feed that brought it is read in another way', () => {
  const known = { commentId: 'c1', kind: 'comment' as const, text: 'Tomorrow.', ours: false }
  const again = entry('r9', 'Tomorrow.', 'Abel Tuter')
  expect(matchComments([known], [again], names).echoes).toEqual([{ commentId: 'c1', entry: again }])
  expect(matchComments([known], [entry('r9', 'Tomorrow.')], names).foreign).toHaveLength(1)
})
