import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureTenant, findBudget, openDatabase, withTenant, type Database } from '@scorelink/database'
import type { CallGate, RateNews } from '@scorelink/servicenow'
import { createCallGate } from './call-gate.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'
const begin = Date.parse('2026-11-22T10:00:00Z')
const minuteMs = 60_000
const refused: RateNews = { rule: undefined, limited: true, retryAfterMs: undefined }
const answered: RateNews = { rule: undefined, limited: false, retryAfterMs: undefined }
const ruleOf = (id: string, limitPerHour: number): RateNews => ({
  ...answered,
  rule: { id, limitPerHour, resetsAtMs: null },
})

let folder: string
let database: Database
let nowMs = begin
let serial = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-gate-'))
  database = await openDatabase({ folder })
  await ensureTenant(database.kysely, tenantId, 'UTC')
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** Gates of two processes before the same instance, each of which let a call through. */
async function twoGates(): Promise<{ one: CallGate; two: CallGate; stored: () => ReturnType<typeof findBudget> }> {
  serial += 1
  nowMs = begin
  const instanceOrigin = `https://dev${serial}.service-now.com`
  const now = (): Date => new Date(nowMs)
  const open = (): CallGate => createCallGate({ database, key: { tenantId, instanceOrigin }, now })
  const [one, two] = [open(), open()]
  for (const gate of [one, two]) await gate.admit('person', 1)
  const stored = () => withTenant(database.kysely, tenantId, (trx) => findBudget(trx, instanceOrigin, now()))
  return { one, two, stored }
}

it('keeps silent although a call that had left before the refusal is answered', async () => {
  const { one, two, stored } = await twoGates()
  await one.heard(refused)
  await two.heard(ruleOf('a', 500))
  await two.heard(answered)
  expect(await stored()).toMatchObject({ limitLearnt: 500, row: { blocked_until: new Date(begin + minuteMs) } })
  await expect(two.admit('person', 1)).rejects.toMatchObject({ code: 'SERVICENOW_RATE_LIMITED' })
})

it('takes refusals of calls that were under way together for one', async () => {
  const { one, two, stored } = await twoGates()
  await one.heard(refused)
  await two.heard(refused)
  expect((await stored())?.row).toMatchObject({ strikes: 1, blocked_until: new Date(begin + minuteMs) })
  nowMs += minuteMs
  await two.admit('person', 1)
  await two.heard(refused)
  expect((await stored())?.row).toMatchObject({ strikes: 2, blocked_until: new Date(begin + 3 * minuteMs) })
})

it('forgets the refusals once a call was answered after the silence', async () => {
  const { one, stored } = await twoGates()
  await one.heard(refused)
  nowMs += minuteMs
  await one.admit('person', 1)
  await one.heard(answered)
  expect((await stored())?.row.strikes).toBe(0)
})

it('keeps what another process learnt', async () => {
  const { one, two, stored } = await twoGates()
  await one.heard(ruleOf('a', 100))
  await two.heard(ruleOf('b', 300))
  expect(await stored()).toMatchObject({ limitLearnt: 100, row: { limits_learnt: { a: {}, b: {} } } })
})
