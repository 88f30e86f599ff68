import { AppError, type ErrorDefinition } from '@scorelink/kit'
import { describe, expect, it } from 'vitest'
import { serviceNowErrors } from '../errors.ts'
import {
  judgeAuthorization,
  judgeBudget,
  judgeOwnAccount,
  judgeReading,
  judgeRegistry,
  judgeRegistryOpen,
  judgeRoles,
  judgeUser,
  judgeWriting,
  type Rows,
} from './access-probes.ts'
import { judgeDryRun } from './dry-run.ts'
import type { Observed, Verdict } from './finding.ts'

const rows = (...all: Array<Record<string, string>>): Observed<Rows> => ({
  ok: true,
  value: { rows: all, total: all.length },
})
const hidden: Observed<Rows> = { ok: true, value: { rows: [], total: 5 } }
const none: Observed<Rows> = { ok: true, value: { rows: [], total: 0 } }
const failed = (definition: ErrorDefinition): { readonly ok: false; readonly failure: AppError } => ({
  ok: false,
  failure: new AppError(definition),
})
const unauthorized = failed(serviceNowErrors.SERVICENOW_UNAUTHORIZED)
const forbidden = failed(serviceNowErrors.SERVICENOW_FORBIDDEN)
const restricted = failed(serviceNowErrors.SERVICENOW_TOKEN_RESTRICTED)
const asleep = failed(serviceNowErrors.SERVICENOW_ASLEEP)

const user = { user_name: 'scorelink', name: 'Scorelink', active: 'true', locked_out: 'false', email: 's@example.com' }
const itil = rows({ 'role.name': 'itil' })

describe('authorization', () => {
  it.each<[string, Observed<Rows>, Verdict, string | null]>([
    ['accepted', rows(user), 'pass', null],
    ['refused', unauthorized, 'fail', 'SERVICENOW_UNAUTHORIZED'],
    ['restricted to scopes', restricted, 'fail', 'SERVICENOW_TOKEN_RESTRICTED'],
    ['not to be told', asleep, 'unknown', 'SERVICENOW_ASLEEP'],
  ])('%s', (_name, self, verdict, help) => {
    expect(judgeAuthorization(self)).toMatchObject({ verdict, help })
  })
})

describe('OAuth entity', () => {
  const expected = { clientId: 'c1', redirectUri: 'https://portal.example/callback' }
  const record = {
    name: 'Scorelink',
    active: 'true',
    public_client: 'false',
    redirect_url: 'https://other.example/x, https://portal.example/callback',
    scope_restriction: 'broadly_scoped',
  }
  it.each<[string, Observed<Rows>, Observed<Rows>, Verdict, string]>([
    ['as it should be', rows(user), rows(record), 'pass', 'as it should be'],
    ['hidden, but in use', rows(user), hidden, 'pass', 'accepted'],
    ['inactive', unauthorized, rows({ ...record, active: 'false' }), 'fail', 'not active'],
    ['public', rows(user), rows({ ...record, public_client: 'true' }), 'fail', 'no refresh token'],
    ['of another portal', rows(user), rows({ ...record, redirect_url: 'https://x.example' }), 'fail', 'redirect URL'],
    ['restricted', restricted, hidden, 'fail', 'named scopes'],
    ['hidden, and we are refused', unauthorized, unauthorized, 'unknown', 'cannot be compared'],
    ['behind a sleeping instance', asleep, asleep, 'unknown', 'asleep'],
  ])('%s', (_name, self, records, verdict, cause) => {
    expect(judgeRegistry(self, records, expected)).toMatchObject({ verdict, cause: expect.stringContaining(cause) })
  })
})

describe('integration user', () => {
  it.each<[string, Observed<Rows>, Verdict]>([
    ['active', rows(user), 'pass'],
    ['locked out', rows({ ...user, locked_out: 'true' }), 'fail'],
    ['inactive', rows({ ...user, active: 'false' }), 'fail'],
    ['due to reset the password', rows({ ...user, password_needs_reset: 'true' }), 'fail'],
    ['blind to itself', none, 'fail'],
    ['refused', unauthorized, 'unknown'],
  ])('%s', (_name, self, verdict) => {
    expect(judgeUser(self).verdict).toBe(verdict)
  })

  it.each<[string, Observed<Rows>, Observed<Rows>, Verdict]>([
    ['made for the purpose', rows(user), itil, 'pass'],
    ['of somebody who uses the portal', rows({ ...user, email: 'ANN@example.com' }), itil, 'fail'],
    ['an administrator', rows(user), rows({ 'role.name': 'admin' }), 'fail'],
    ['with a job title', rows({ ...user, title: 'Engineer' }), itil, 'fail'],
    ['not to be seen', unauthorized, itil, 'unknown'],
  ])('an account %s', (_name, self, roles, verdict) => {
    expect(judgeOwnAccount(self, roles, ['ann@example.com']).verdict).toBe(verdict)
  })

  it.each<[string, Observed<Rows>, Verdict]>([
    ['itil', itil, 'pass'],
    ['the two narrow ones', rows({ 'role.name': 'sn_incident_write' }, { 'role.name': 'sn_change_write' }), 'pass'],
    ['one of the two', rows({ 'role.name': 'sn_incident_write' }), 'fail'],
    ['others', rows({ 'role.name': 'catalog' }), 'fail'],
    ['hidden ones', hidden, 'unknown'],
  ])('roles: %s', (_name, roles, verdict) => {
    expect(judgeRoles(rows(user), roles).verdict).toBe(verdict)
  })
})

describe('tables', () => {
  it.each<[string, Observed<Rows>, Verdict, string | null]>([
    ['shown', rows({ sys_id: '1' }), 'pass', null],
    ['hidden row by row', hidden, 'fail', 'SERVICENOW_FORBIDDEN'],
    ['empty', none, 'unknown', null],
    ['refused', forbidden, 'fail', 'SERVICENOW_FORBIDDEN'],
    ['cut off', failed(serviceNowErrors.SERVICENOW_UNAVAILABLE), 'unknown', 'SERVICENOW_UNAVAILABLE'],
  ])('reading: %s', (_name, read, verdict, help) => {
    expect(judgeReading('incident', read)).toMatchObject({ verdict, help })
  })

  it.each<[string, Observed<unknown> | undefined, Verdict]>([
    ['taken', { ok: true, value: {} }, 'pass'],
    ['refused', forbidden, 'fail'],
    ['hidden', failed(serviceNowErrors.SERVICENOW_REJECTED), 'fail'],
    ['not tried', undefined, 'unknown'],
  ])('writing: %s', (_name, write, verdict) => {
    expect(judgeWriting('incident', write).verdict).toBe(verdict)
  })

  it.each<[string, Observed<Rows>, Verdict]>([
    ['as shipped', rows({ access: 'public', read_access: 'true' }), 'pass'],
    ['one scope only', rows({ access: 'package_private', read_access: 'true' }), 'fail'],
    ['not readable', rows({ access: 'public', read_access: 'false' }), 'fail'],
    ['hidden', forbidden, 'unknown'],
  ])('application registries: %s', (_name, setting, verdict) => {
    expect(judgeRegistryOpen(setting).verdict).toBe(verdict)
  })
})

describe('request budget', () => {
  it.each<[string, Observed<Rows>, number | undefined, Verdict]>([
    ['no rule', rows(user), undefined, 'pass'],
    ['enough', rows(user), 1_000, 'pass'],
    ['too little to follow', rows(user), 120, 'fail'],
    ['used up', failed(serviceNowErrors.SERVICENOW_RATE_LIMITED), undefined, 'fail'],
    ['not to be told', asleep, undefined, 'unknown'],
  ])('%s', (_name, self, callsAnHour, verdict) => {
    expect(judgeBudget(self, callsAnHour, 120).verdict).toBe(verdict)
  })
})

const column = (element: string, over: Record<string, string> = {}) => ({ element, mandatory: 'false', ...over })

describe('dry run', () => {
  const sent = ['short_description', 'description']
  const dictionary = rows(column('short_description', { mandatory: 'true' }), column('description'))
  it.each<[string, Observed<Rows>, Observed<Rows>, Verdict, string]>([
    ['fits', dictionary, none, 'pass', 'would be taken'],
    ['a column is missing', rows(column('description')), none, 'fail', 'no column short_description'],
    [
      'a column can only be read',
      rows(column('short_description'), column('description', { read_only: 'true' })),
      none,
      'fail',
      'description can only be read',
    ],
    [
      'a mandatory column is not filled',
      rows(...sent.map((each) => column(each)), column('u_area', { mandatory: 'true' })),
      none,
      'fail',
      'u_area must be filled',
    ],
    [
      'a mandatory column fills itself',
      rows(...sent.map((each) => column(each)), column('u_area', { mandatory: 'true', default_value: 'x' })),
      none,
      'pass',
      'would be taken',
    ],
    ['a data policy wants more', dictionary, rows({ field: 'justification' }), 'fail', 'justification must be filled'],
    [
      'a data policy holds in some states only',
      dictionary,
      rows({ field: 'close_notes', 'sys_data_policy.conditions': 'state=3' }),
      'pass',
      'would be taken',
    ],
    ['data policies are hidden', dictionary, hidden, 'unknown', 'hidden'],
    ['the dictionary is hidden', none, none, 'unknown', 'dictionary'],
  ])('%s', (_name, columns, policies, verdict, cause) => {
    const finding = judgeDryRun({ table: 'change_request', sent, dictionary: columns, policies })
    expect(finding).toMatchObject({ verdict, cause: expect.stringContaining(cause) })
  })
})
