import type { FormColumn, RemoteTicket, TicketForm } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { describe, expect, it } from 'vitest'
import type { AppReport } from '../app/connector-app.ts'
import { serviceNowErrors } from '../errors.ts'
import type { Sighting } from '../tickets/ticket-system.ts'
import {
  judgeAppDryRun,
  judgeAppForms,
  judgeAppReading,
  judgeAppRole,
  judgeAppUser,
  judgeAppWriting,
} from './app-probes.ts'
import type { Observed, Verdict } from './finding.ts'

const report = (probes: AppReport['probes'] = []): AppReport => ({
  user: { name: 'scorelink', roles: ['x_mioms_m365ticket.integration'] },
  connection: null,
  probes,
})
const asleep = { ok: false, failure: new AppError(serviceNowErrors.SERVICENOW_ASLEEP) } as const

const column = (over: Partial<FormColumn>): FormColumn => ({
  column: 'u_cost_centre',
  label: 'Cost centre',
  maxLength: null,
  mandatory: 'data-policy',
  when: '',
  ...over,
})
const form = (columns: readonly FormColumn[]): TicketForm => ({
  columns,
  groups: [],
  priorities: [],
  lists: [],
  templates: [],
  labels: {},
  unknown: [],
})
const forms = (...columns: FormColumn[]) =>
  ({ ok: true, value: { incident: form(columns), change: form([]) } }) as const

it('asks for no role but that of the app', () => {
  expect(judgeAppRole(report())).toMatchObject({ verdict: 'pass', facts: { roles: 'x_mioms_m365ticket.integration' } })
})

it('does not take a user whose record is closed to it for one that is missing', () => {
  expect(judgeAppUser(report(), { ok: true, value: { rows: [], total: 1 } })).toMatchObject({ verdict: 'unknown' })
  expect(judgeAppUser(report(), { ok: true, value: { rows: [{ active: 'false' }], total: 1 } })).toBeUndefined()
  expect(judgeAppUser(report(), asleep)).toBeUndefined()
})

describe('reading through the app', () => {
  it.each<[string, AppReport['probes'], Verdict, string]>([
    ['works', [{ probe: 'change-table', ok: true, detail: '' }], 'pass', 'reads changes'],
    ['is refused', [{ probe: 'change-table', ok: false, detail: 'Read refused.' }], 'fail', 'Read refused.'],
    ['is not told of', [{ probe: 'incident-table', ok: true, detail: '' }], 'unknown', 'does not say'],
  ])('%s', (_name, probes, verdict, cause) => {
    expect(judgeAppReading(report(probes), 'change')).toMatchObject({
      verdict,
      cause: expect.stringContaining(cause),
    })
  })
})

describe('writing through the app', () => {
  const ticket: RemoteTicket = {
    id: 'a',
    kind: 'incident',
    sysId: 'b',
    number: 'INC0010001',
    url: 'https://example.service-now.com/b',
    stateValue: '1',
    stateLabel: 'New',
    priority: '2',
    dueAt: null,
    updatedAt: new Date('2026-11-25T08:00:00Z'),
  }
  it.each<[string, Observed<Sighting | undefined> | undefined, Verdict]>([
    ['was never tried', undefined, 'unknown'],
    ['left a record', { ok: true, value: { type: 'record', ticket } }, 'pass'],
    ['left a record that is gone', { ok: true, value: { type: 'gone', id: 'a', sysId: 'b' } }, 'unknown'],
    ['left a record nobody knows', { ok: true, value: undefined }, 'unknown'],
    ['cannot be told', asleep, 'unknown'],
  ])('%s', (_name, seen, verdict) => {
    expect(judgeAppWriting('incident', seen).verdict).toBe(verdict)
  })
})

describe('a new ticket through the app', () => {
  it.each<[string, FormColumn[], readonly string[], Verdict]>([
    ['is taken where nothing is demanded', [], [], 'pass'],
    ['lacks what a data policy always demands', [column({})], [], 'fail'],
    ['has it by default', [column({})], ['u_cost_centre'], 'pass'],
    ['is taken where that is demanded now and then', [column({ when: 'state=6' })], [], 'pass'],
    ['is taken where only forms insist', [column({ mandatory: 'dictionary' })], [], 'pass'],
  ])('%s', (_name, columns, sent, verdict) => {
    expect(judgeAppDryRun('incident', sent, forms(...columns)).verdict).toBe(verdict)
  })

  it('is not judged while the app cannot be asked', () => {
    expect(judgeAppDryRun('incident', [], asleep)).toMatchObject({ verdict: 'unknown', help: 'SERVICENOW_ASLEEP' })
    expect(judgeAppForms(asleep)).toMatchObject({ verdict: 'unknown', help: 'SERVICENOW_ASLEEP' })
    expect(judgeAppForms(forms()).verdict).toBe('pass')
  })
})
