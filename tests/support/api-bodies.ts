const order = { kind: 'incident', priority: 2, dueInDays: 14, fields: {} }
const rule = {
  name: 'A rule',
  mode: 'off',
  conditions: { categories: ['identity'], products: ['Exchange Online'], minMissingPoints: 1, regressedOnly: false },
  order,
  capPerDay: 3,
}
const ticket = {
  kind: 'incident',
  priority: 2,
  name: 'Name',
  description: 'Text',
  dueDate: '2026-12-24',
  actionId: null,
  category: 'identity',
  fields: {},
  openTickets: ['00000000-0000-4000-8000-000000000000'],
}
const bulk = {
  actionIds: ['AdminMFAV2'],
  grouping: 'separate',
  kind: 'change',
  priority: 3,
  dueDate: null,
  name: null,
  description: null,
  fields: {},
  skipOpen: true,
}
const connection = {
  instance: 'dev00000',
  grant: 'authorization-code',
  clientId: 'a',
  clientSecret: 'b',
  keyId: 'c',
  privateKey: 'd',
  subject: 'e',
  draft: false,
  version: 1,
}

/** For each operation with a body one that is taken, with every member: whoever adds one adds it here. */
export const validBodies: Readonly<Record<string, unknown>> = {
  'post /api/v1/api-tokens': { name: 'Mine', scopes: ['read'], expiresInDays: 1 },
  'put /api/v1/improvement-actions/{id}/status': { status: 'risk-accepted', comment: '' },
  'put /api/v1/connection': connection,
  'post /api/v1/connection/check': { instance: 'dev00000' },
  'post /api/v1/connection/authorization': { version: 1 },
  'post /api/v1/connection/probes': { probe: 'tls' },
  'put /api/v1/connection/budget': { limitPerHour: 100 },
  'put /api/v1/state-names/{kind}': { version: 'v', states: [{ value: '1', customName: null, phase: null }] },
  'post /api/v1/tickets': ticket,
  'post /api/v1/tickets/preflight': ticket,
  'patch /api/v1/tickets/{id}': { name: 'Name', description: 'Text', priority: 1, dueDate: null, fields: {} },
  'post /api/v1/tickets/{id}/preflight': { name: 'Name', description: 'Text', priority: 1, dueDate: null, fields: {} },
  'post /api/v1/tickets/attach': { kind: 'incident', number: 'INC0000001', actionId: 'AdminMFAV2' },
  'post /api/v1/tickets/{id}/link': { number: 'INC0000001' },
  'post /api/v1/tickets/{id}/comments': { kind: 'comment', text: 'Text' },
  'post /api/v1/tickets/{id}/closure': { step: 'resolve' },
  'post /api/v1/bulk-shares': bulk,
  'post /api/v1/bulk-shares/preview': bulk,
  'put /api/v1/closure-policy': { pointsReached: 'offer', regression: 'offer', writeBack: false },
  'post /api/v1/rules': rule,
  'post /api/v1/rules/preview': { ...rule, id: crypto.randomUUID() },
  'put /api/v1/rules/{id}': rule,
  'put /api/v1/ticket-defaults': { items: [{ kind: 'change', category: null, fields: {} }] },
}

export interface Refusal {
  readonly operation: string
  readonly what: string
  /** What is written over the valid body. */
  readonly change?: object
  readonly field?: string
  readonly status?: number
  readonly code?: string
}

/** What a schema cannot say. The status is 400 and the code INPUT_INVALID unless another stands here. */
export const unsaid: readonly Refusal[] = [
  { operation: 'post /api/v1/tickets', what: 'no category', change: { category: null }, field: 'category' },
  { operation: 'post /api/v1/tickets', what: 'an unknown action', change: { actionId: 'nobody' }, field: 'actionId' },
  { operation: 'post /api/v1/tickets', what: 'a blank name', change: { name: ' \n' }, field: 'name' },
  {
    operation: 'post /api/v1/tickets',
    what: 'a day that is none',
    change: { dueDate: '2026-02-30' },
    field: 'dueDate',
  },
  { operation: 'post /api/v1/tickets', what: 'too many columns', change: { fields: columns(51) }, field: 'fields' },
  { operation: 'post /api/v1/tickets/preflight', what: 'no category', change: { category: null }, field: 'category' },
  ...[
    'post /api/v1/tickets',
    'post /api/v1/tickets/preflight',
    'patch /api/v1/tickets/{id}',
    'post /api/v1/tickets/{id}/preflight',
    'post /api/v1/bulk-shares',
    'post /api/v1/bulk-shares/preview',
  ].map((operation) => {
    return { operation, what: 'a column of our own', change: { fields: { number: 'INC9' } }, field: 'fields.number' }
  }),
  ...['post /api/v1/rules', 'put /api/v1/rules/{id}', 'post /api/v1/rules/preview'].map((operation) => {
    const change = { order: { ...order, fields: { correlation_id: 'mine' } } }
    return { operation, what: 'a column of our own', change, field: 'order.fields.correlation_id' }
  }),
  {
    operation: 'put /api/v1/ticket-defaults',
    what: 'a column of our own',
    change: { items: [{ kind: 'change', category: null, fields: { state: '3' } }] },
    field: 'items.0.fields.state',
  },
  { operation: 'post /api/v1/bulk-shares', what: 'an unknown action', field: 'actionIds' },
  { operation: 'post /api/v1/bulk-shares/preview', what: 'an unknown action', field: 'actionIds' },
  { operation: 'post /api/v1/bulk-shares', what: 'too many columns', change: { fields: columns(51) }, field: 'fields' },
  { operation: 'post /api/v1/tickets/attach', what: 'an unknown action', field: 'actionId' },
  {
    operation: 'post /api/v1/rules',
    what: 'too many columns',
    change: { order: { ...order, fields: columns(51) } },
    field: 'order.fields',
  },
  {
    operation: 'put /api/v1/ticket-defaults',
    what: 'two entries for one kind and category',
    change: { items: [1, 2].map(() => ({ kind: 'change', category: null, fields: {} })) },
    field: 'items.1',
  },
  {
    operation: 'post /api/v1/api-tokens',
    what: 'a right twice',
    change: { scopes: ['read', 'read'] },
    field: 'scopes',
  },
  { operation: 'put /api/v1/connection', what: 'no client ID', change: { clientId: '' }, field: 'clientId' },
  ...['keyId', 'subject'].map((field) => {
    const change = { grant: 'jwt-bearer', [field]: '' }
    return { operation: 'put /api/v1/connection', what: `a signed grant without ${field}`, change, field }
  }),
  {
    operation: 'put /api/v1/connection',
    what: 'an address that is none',
    change: { instance: 'not an address' },
    status: 422,
    code: 'SERVICENOW_ADDRESS_INVALID',
  },
  {
    operation: 'put /api/v1/connection',
    what: 'a version gone by',
    change: { version: 999 },
    status: 409,
    code: 'CONFLICT_CONNECTION',
  },
  {
    operation: 'put /api/v1/state-names/{kind}',
    what: 'a version gone by',
    status: 409,
    code: 'CONFLICT_STATE_NAMES',
  },
  ...['patch /api/v1/tickets/{id}', 'post /api/v1/tickets/{id}/comments', 'put /api/v1/rules/{id}'].map((operation) => {
    return { operation, what: 'a thing that is not there', status: 404, code: 'NOT_FOUND' }
  }),
]

function columns(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`u_column_${at}`, '1']))
}
