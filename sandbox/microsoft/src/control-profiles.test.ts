import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { list, property, startHarness, text, type Harness, type JsonObject } from './testing/harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
beforeEach(async () => harness.control('POST', '/reset'))
afterAll(async () => harness.stop())

const vendorInformation = { provider: 'SecureScore', vendor: 'Microsoft' }

async function allProfiles(): Promise<JsonObject[]> {
  const profiles: JsonObject[] = []
  for (let path: string | undefined = 'secureScoreControlProfiles'; path !== undefined;) {
    const { body } = await harness.graph(path)
    profiles.push(...list(body, 'value'))
    const next = property(body, '@odata.nextLink')
    path = typeof next === 'string' ? next : undefined
  }
  return profiles
}

async function patch(id: string, body: unknown, headers: Record<string, string> = {}) {
  return harness.graph(`secureScoreControlProfiles/${id}`, { method: 'PATCH', body: JSON.stringify(body), headers })
}

describe('the list of profiles', () => {
  it('comes in pages of 200 with an opaque $skiptoken', async () => {
    const { body } = await harness.graph('secureScoreControlProfiles?$count=true')
    expect(list(body, 'value')).toHaveLength(200)
    expect(body['@odata.count']).toBe(474)
    const next = new URL(text(body, '@odata.nextLink'))
    expect(next.origin).toBe(harness.sandbox.graphOrigin)
    expect(next.searchParams.get('$skiptoken')).toMatch(/^[\w-]+$/)
    const profiles = await allProfiles()
    expect(new Set(profiles.map(({ id }) => id)).size).toBe(474)
  })

  it('gives every profile its twenty properties', async () => {
    for (const profile of await allProfiles()) expect(Object.keys(profile)).toHaveLength(20)
  })

  it.each([
    ['an id with a dot', (all: JsonObject[]) => all.some((profile) => /^\d+\.MDA_/.test(text(profile, 'id')))],
    ['shared titles', (all: JsonObject[]) => new Set(all.map(({ title }) => title)).size < all.length - 5],
    ['a title that is the id', (all: JsonObject[]) => all.some(({ id, title }) => id === title)],
    ['a missing user impact', (all: JsonObject[]) => all.some(({ userImpact }) => userImpact === null)],
    [
      'user impact in mixed case',
      (all: JsonObject[]) =>
        ['Low', 'low', 'Moderate', 'moderate'].every((impact) => all.some(({ userImpact }) => userImpact === impact)),
    ],
    ['an empty remediation', (all: JsonObject[]) => all.some(({ remediation }) => remediation === '')],
    ['an unquoted link', (all: JsonObject[]) => all.some((profile) => /href=http/.test(text(profile, 'remediation')))],
    ['an escaped quote', (all: JsonObject[]) => all.some((profile) => text(profile, 'remediation').includes('\\"'))],
    [
      'an unclosed list item',
      (all: JsonObject[]) => all.some((profile) => /<li>(?!.*<\/li>)/.test(text(profile, 'remediation'))),
    ],
    [
      'an action link that is no address',
      (all: JsonObject[]) => all.some((profile) => !/^https?:/.test(text(profile, 'actionUrl'))),
    ],
  ])('has %s, as Microsoft has', async (_what, isThere) => {
    expect(isThere(await allProfiles())).toBe(true)
  })

  it('has profiles of products the tenant lacks, which have no score', async () => {
    const { body } = await harness.graph('secureScores?$top=1')
    const scored = new Set(list(list(body, 'value')[0], 'controlScores').map(({ controlName }) => controlName))
    expect((await allProfiles()).filter(({ id }) => !scored.has(id ?? null)).length).toBeGreaterThan(150)
  })

  it('describes each applicable action in words of its own', async () => {
    const { body } = await harness.graph("secureScoreControlProfiles?$filter=service eq 'MDO'")
    const texts = list(body, 'value').map(({ remediation }) => remediation)
    expect(texts).toHaveLength(38)
    expect(new Set(texts).size).toBe(38)
  })
})

describe('query options', () => {
  it.each([
    ["$filter=service eq 'FORMS'", 1],
    ["$filter=id eq 'scid_2004'", 1],
    ["$filter=controlCategory eq 'Data' and maxScore gt 2", 3],
    ["$filter=service eq 'FORMS' or service eq 'SWAY'", 2],
    ["$filter=not (service ne 'FORMS')", 1],
    ["$filter=startswith(id,'McasC')", 2],
    ["$filter=title eq 'it''s not there'", 0],
    ['$top=3', 3],
    ['$top=0', 0],
    ['$skip=473', 1],
    ['$top=2&$select=id,title', 2],
    ['unknown=1&$top=1', 1],
  ])('%s gives %i profiles', async (query, count) => {
    const { status, body } = await harness.graph(`secureScoreControlProfiles?${query}`)
    expect(status).toBe(200)
    expect(list(body, 'value')).toHaveLength(count)
  })

  it.each([
    ['$expand=controlScores', "Query option '$expand' is not allowed."],
    ['$top=ten', "Invalid value 'ten' for $top"],
    ['$skip=-1', "Invalid value '-1' for $skip"],
    ['$count=yes', "Invalid value 'yes' for $count"],
    ['$filter=service like', 'Invalid filter clause'],
    ["$filter=colour eq 'red'", "Could not find a property named 'colour'."],
    ['$skiptoken=nonsense', "The value of '$skiptoken' is not valid."],
  ])('%s is refused', async (query, message) => {
    const answer = await harness.graph(`secureScoreControlProfiles?${query}`)
    expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(message) } } })
  })

  it.each([
    [16, 16],
    [17, 0],
  ])('%i terms joined by or find %i profiles', async (terms, found) => {
    const ids = (await allProfiles()).slice(0, terms).map((profile) => `id eq '${text(profile, 'id')}'`)
    const { body } = await harness.graph(`secureScoreControlProfiles?$filter=${ids.join(' or ')}`)
    expect(list(body, 'value')).toHaveLength(found)
  })
})

describe('PATCH', () => {
  const id = 'AdminMFAV2'

  it('answers 204 and appends to the history', async () => {
    expect(await patch(id, { state: 'Ignored', comment: 'accepted by the board', vendorInformation })).toMatchObject({
      status: 204,
      body: {},
    })
    expect(await patch(id, { assignedTo: 'Maren', vendorInformation })).toMatchObject({ status: 204 })
    const { body } = await harness.graph(`secureScoreControlProfiles/${id}`)
    expect(list(body, 'controlStateUpdates')).toEqual([
      { assignedTo: null, comment: null, state: 'Default', updatedBy: null, updatedDateTime: null },
      expect.objectContaining({ state: 'Ignored', comment: 'accepted by the board', assignedTo: null }),
      expect.objectContaining({ state: 'Ignored', comment: 'accepted by the board', assignedTo: 'Maren' }),
    ])
  })

  it('adds an entry even when nothing changes', async () => {
    await patch(id, { state: 'Default', vendorInformation })
    const { body } = await harness.graph(`secureScoreControlProfiles/${id}`)
    expect(list(body, 'controlStateUpdates')).toHaveLength(2)
  })

  it('answers 200 and the profile when the representation is preferred', async () => {
    const answer = await patch(id, { state: 'reviewed', vendorInformation }, { prefer: 'return=representation' })
    expect(answer).toMatchObject({ status: 200, body: { id } })
    expect(list(answer.body, 'controlStateUpdates').at(-1)).toMatchObject({ state: 'Reviewed', updatedBy: 'Scorelink' })
  })

  it('takes an id in any case and an id with a dot', async () => {
    expect((await patch('adminmfav2', { state: 'Ignored', vendorInformation })).status).toBe(204)
    expect((await patch('11770.MDA_GitHub_MFA', { state: 'Ignored', vendorInformation })).status).toBe(204)
  })

  it.each([
    ['without vendorInformation', id, { state: 'Ignored' }],
    [
      'with another vendor',
      id,
      { state: 'Ignored', vendorInformation: { provider: 'SecureScore', vendor: 'Contoso' } },
    ],
    ['with an unknown state', id, { state: 'Planned', vendorInformation }],
    ['with a property that cannot be written', id, { title: 'x', vendorInformation }],
    ['with a comment that is no text', id, { comment: 1, vendorInformation }],
    ['of a device control', 'scid_2000', { state: 'Ignored', vendorInformation }],
  ])('is refused %s, with an empty code', async (_case, control, body) => {
    expect(await patch(control, body)).toMatchObject({
      status: 400,
      body: { error: { code: '', message: 'Http request failed with statusCode=BadRequest' } },
    })
    const { body: profile } = await harness.graph(`secureScoreControlProfiles/${control}`)
    expect(list(profile, 'controlStateUpdates')).toHaveLength(1)
  })

  it('is refused for an unknown control with 404 and for broken JSON with 400', async () => {
    expect((await patch('nothing', { vendorInformation })).status).toBe(404)
    const broken = await harness.graph(`secureScoreControlProfiles/${id}`, { method: 'PATCH', body: '{' })
    expect(broken).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } })
  })

  it('needs the write permission', async () => {
    await harness.control('PUT', '/permissions', { permissions: ['SecurityEvents.Read.All'] })
    const token = text((await harness.requestToken()).body, 'access_token')
    const answer = await patch(id, { state: 'Ignored', vendorInformation }, { authorization: `Bearer ${token}` })
    expect(answer.status).toBe(403)
  })

  it('survives a restart', async () => {
    await patch(id, { state: 'ThirdParty', vendorInformation })
    await harness.restart()
    const { body } = await harness.graph(`secureScoreControlProfiles/${id}`)
    expect(list(body, 'controlStateUpdates').at(-1)).toMatchObject({ state: 'ThirdParty' })
  })
})
