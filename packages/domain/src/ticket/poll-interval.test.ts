import { expect, it } from 'vitest'
import { nextPollSeconds, pollCeilingSeconds, type PollSituation } from './poll-interval.ts'

const quiet: PollSituation = {
  baseSeconds: 30,
  lastSeconds: 30,
  changed: false,
  webhook: 'never',
  limitPerHour: null,
}

it.each<[string, Partial<PollSituation>, number]>([
  ['the first look', { lastSeconds: 0 }, 30],
  ['a quiet look', {}, 45],
  ['many quiet looks', { lastSeconds: 150 }, 150],
  ['news', { lastSeconds: 150, changed: true }, 30],
  ['a webhook call', { webhook: 'called' }, 900],
  ['a webhook call, with news', { webhook: 'called', changed: true }, 900],
  ['a quiet look, while a webhook is relied on', { webhook: 'silent', lastSeconds: 900 }, 900],
  ['news that the webhook did not tell of', { webhook: 'silent', lastSeconds: 900, changed: true }, 30],
  ['a quiet look, since the webhook is not relied on', { webhook: 'silent', lastSeconds: 30 }, 45],
  ['many quiet looks without it', { webhook: 'silent', lastSeconds: 150 }, 150],
  ['news, where the instance allows 100 calls an hour', { changed: true, limitPerHour: 100 }, 720],
  ['news, where it allows plenty', { changed: true, limitPerHour: 100_000 }, 30],
])('after %s', (_name, over, seconds) => {
  expect(nextPollSeconds({ ...quiet, ...over })).toBe(seconds)
})

it('never looks more often than configured, nor more seldom than five times that without a webhook', () => {
  expect(pollCeilingSeconds(30)).toBe(150)
  for (let last = 0; last <= 300; last += 7) {
    const seconds = nextPollSeconds({ ...quiet, lastSeconds: last })
    expect(seconds).toBeGreaterThanOrEqual(30)
    expect(seconds).toBeLessThanOrEqual(150)
  }
})
