import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { list, number, property, startHarness, text, type Harness, type JsonObject } from './testing/harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
beforeEach(async () => harness.control('POST', '/reset'))
afterAll(async () => harness.stop())

async function newest(): Promise<JsonObject> {
  const [snapshot] = list((await harness.graph('secureScores?$top=1')).body, 'value')
  if (!snapshot) throw new Error('no snapshot')
  return snapshot
}

async function scoreOf(id: string): Promise<JsonObject> {
  const score = list(await newest(), 'controlScores').find(({ controlName }) => controlName === id)
  if (!score) throw new Error(`no score of ${id}`)
  return score
}

const sum = (scores: JsonObject[]) =>
  Math.round(scores.reduce((total, score) => total + number(score, 'score'), 0) * 100) / 100

describe('the newest snapshot', () => {
  it('is of today, at midnight, with the tenant in its id', async () => {
    const today = text((await harness.control('GET', '')).body, 'today')
    expect(await newest()).toMatchObject({
      id: `${harness.sandbox.tenantId}_${today}`,
      azureTenantId: harness.sandbox.tenantId,
      createdDateTime: `${today}T00:00:00Z`,
      licensedUserCount: 0,
      vendorInformation: { vendor: 'Microsoft', provider: 'SecureScore', providerVersion: null, subProvider: null },
    })
  })

  it('adds up to a tenant of realistic size with two decimals', async () => {
    const snapshot = await newest()
    const scores = list(snapshot, 'controlScores')
    expect(scores.length).toBeGreaterThan(230)
    expect(number(snapshot, 'currentScore')).toBe(sum(scores))
    expect(number(snapshot, 'currentScore') % 1).not.toBe(0)
    expect(number(snapshot, 'maxScore')).toBeGreaterThan(1200)
  })

  it('carries open properties as strings', async () => {
    const scores = list(await newest(), 'controlScores')
    const kinds = scores.map((score) => ['count', 'total', 'on'].filter((name) => name in score).join('+'))
    expect(new Set(kinds)).toEqual(new Set(['count+total', 'on', '', 'count']))
    const values = scores.flatMap((score) => ['count', 'total', 'on', 'lastSynced'].map((name) => score[name]))
    expect(new Set(values.map((value) => typeof value))).toEqual(new Set(['string', 'undefined']))
  })

  it('has fractions of points for devices', async () => {
    const devices = list(await newest(), 'controlScores').filter(({ controlCategory }) => controlCategory === 'Device')
    expect(devices.some((score) => number(score, 'score') % 1 !== 0)).toBe(true)
  })

  it('scores a control that has no profile', async () => {
    const score = await scoreOf('exo_smtp_client_authentication')
    expect((await harness.graph(`secureScoreControlProfiles/${text(score, 'controlName')}`)).status).toBe(404)
  })

  it('can be read by its id, as can older ones within 90 days', async () => {
    const id = text(await newest(), 'id')
    const answer = await harness.graph(`secureScores/${id}`)
    expect(answer.body).toMatchObject({ id, '@odata.context': expect.stringContaining('secureScores/$entity') })
    expect((await harness.graph(`secureScores/${harness.sandbox.tenantId}_2020-01-01`)).status).toBe(404)
    expect((await harness.graph('secureScores/nonsense')).status).toBe(404)
  })
})

describe('the history', () => {
  it('has 90 days, newest first, of which only the newest is rich', async () => {
    const { body } = await harness.graph('secureScores')
    const days = list(body, 'value')
    expect(days).toHaveLength(90)
    expect(body).not.toHaveProperty('@odata.nextLink')
    const dates = days.map((day) => text(day, 'createdDateTime'))
    expect(dates).toEqual(dates.toSorted().toReversed())
    const rich = days.filter((day) =>
      list(day, 'controlScores').some((score) => 'lastSynced' in score || score['description'] !== null),
    )
    expect(rich.map((day) => day['id'])).toEqual([days[0]?.['id']])
  })

  it('moves: actions were completed and some regressed', async () => {
    const totals = list((await harness.graph('secureScores')).body, 'value').map((day) => number(day, 'currentScore'))
    expect(new Set(totals).size).toBeGreaterThan(60)
  })

  it('has weeks without comparisons and values of -1', async () => {
    const days = list((await harness.graph('secureScores')).body, 'value')
    expect(days.some((day) => day['averageComparativeScores'] === null)).toBe(true)
    const withComparison = days.find((day) => day['averageComparativeScores'] !== null)
    expect(list(withComparison, 'averageComparativeScores')).toEqual([
      expect.objectContaining({ basis: 'AllTenants', infrastructureScore: -1 }),
      expect.objectContaining({ basis: 'TotalSeats', SeatSizeRangeLowerValue: '501' }),
      { basis: 'IndustryTypes', averageScore: -1 },
    ])
  })

  it('gives a nextLink even for $top=1, which leads day by day through all of it', async () => {
    const ids: string[] = []
    await harness.control('PUT', '/limits', { perMinute: 1000, concurrent: 4 })
    for (let path: string | undefined = 'secureScores?$top=1'; path !== undefined;) {
      const { body } = await harness.graph(path)
      ids.push(...list(body, 'value').map((day) => text(day, 'id')))
      const next = property(body, '@odata.nextLink')
      path = typeof next === 'string' ? next : undefined
    }
    expect(ids).toHaveLength(90)
    expect(new Set(ids).size).toBe(90)
  })

  it('gains a snapshot when the day turns, and stays what it was', async () => {
    const before = await newest()
    await harness.control('POST', '/clock', { days: 1 })
    const [today, yesterday] = list((await harness.graph('secureScores?$top=2')).body, 'value')
    expect(text(today, 'createdDateTime') > text(before, 'createdDateTime')).toBe(true)
    expect(yesterday).toMatchObject({ id: before['id'], currentScore: before['currentScore'] })
  })
})

async function firstIncomplete(): Promise<string> {
  const incomplete = list(await newest(), 'controlScores').find(({ score, on }) => score === 0 && on === 'false')
  return text(incomplete, 'controlName')
}

describe('points', () => {
  const id = 'AATP_PrintSpooler'

  it('set by hand show in the next snapshot, not in the present one', async () => {
    const controlName = await firstIncomplete()
    await harness.control('PUT', `/controls/${controlName}/score`, { score: 'full' })
    expect(await scoreOf(controlName)).toMatchObject({ score: 0 })
    await harness.control('POST', '/clock', { days: 1 })
    expect(await scoreOf(controlName)).toMatchObject({ scoreInPercentage: 100, on: 'true' })
  })

  it('come from a third-party decision with the next snapshot and go when it is withdrawn', async () => {
    const controlName = await firstIncomplete()
    const decide = async (state: string) =>
      harness.graph(`secureScoreControlProfiles/${controlName}`, {
        method: 'PATCH',
        body: JSON.stringify({ state, vendorInformation: { provider: 'SecureScore', vendor: 'Microsoft' } }),
      })
    expect((await decide('ThirdParty')).status).toBe(204)
    expect(await scoreOf(controlName)).toMatchObject({ score: 0 })
    await harness.control('POST', '/clock', { days: 1 })
    expect(await scoreOf(controlName)).toMatchObject({ scoreInPercentage: 100, on: 'false' })
    await decide('Default')
    await harness.control('POST', '/clock', { days: 1 })
    expect(await scoreOf(controlName)).toMatchObject({ score: 0 })
  })

  it('and decisions survive a restart', async () => {
    await harness.control('PUT', `/controls/${id}/score`, { score: 1.25 })
    await harness.control('POST', '/clock', { days: 2 })
    await harness.restart()
    expect(await scoreOf(id)).toMatchObject({ score: 1.25, scoreInPercentage: 25 })
  })

  it.each([
    ['above the maximum', id, { score: 11 }, 400],
    ['below zero', id, { score: -1 }, 400],
    ['of a control that does not apply', 'MDA_Zoom_MFA', { score: 1 }, 404],
    ['of an unknown control', 'nothing', { score: 1 }, 404],
  ])('%s are refused', async (_case, control, body, status) => {
    expect((await harness.control('PUT', `/controls/${control}/score`, body)).status).toBe(status)
  })
})
