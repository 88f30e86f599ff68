import { expect, it } from 'vitest'
import { nextPollSeconds, pollCeilingSeconds, type PollSituation } from './poll-interval.ts'

const quiet: PollSituation = {
  baseSeconds: 30,
  lastSeconds: 30,
  changed: false,
  webhookAgeMs: null,
  limitPerHour: null,
}

it.each<[string, Partial<PollSituation>, number]>([
  ['the first look', { lastSeconds: 0 }, 30],
  ['a quiet look', {}, 45],
  ['many quiet looks', { lastSeconds: 150 }, 150],
  ['news', { lastSeconds: 150, changed: true }, 30],
  ['a webhook call a minute ago', { webhookAgeMs: 60_000 }, 600],
  ['a webhook silent for two days', { webhookAgeMs: 48 * 3_600_000 }, 45],
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
