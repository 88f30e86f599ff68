import {
  startTestSandbox,
  stopTestSandbox,
  textAt,
  valueAt,
  type Call,
  type Reply,
  type TestSandbox,
} from '../testing/test-sandbox.ts'

type Fields = Readonly<Record<string, unknown>>

/** An instance with a few people and tickets, asked over HTTP as any client asks it. */
export interface RestWorld {
  readonly sandbox: TestSandbox
  readonly call: TestSandbox['call']
  get(target: string, call?: Call): Promise<Reply>
  /** Creates a record. @returns its sys_id. */
  make(table: string, values?: Fields): Promise<string>
  patch(table: string, sysId: string, values: Fields, call?: Call): Promise<Reply>
  /** The sys_id of the first record that a query finds. */
  find(table: string, query: string): Promise<string>
  /** Sets a system property while `work` runs. */
  withProperty<T>(name: string, value: string, work: () => Promise<T>): Promise<T>
  stop(): Promise<void>
}

const person = (userName: string, roles: readonly string[]) => ({
  userName,
  password: userName,
  firstName: 'Test',
  lastName: userName,
  email: `${userName}@example.com`,
  roles: [...roles],
})

const address = (table: string, sysId = ''): string => `/api/now/table/${table}${sysId && `/${sysId}`}`

/** Has the users `nobody`, who has no role, and `agent`, who works on tickets. */
export async function startRestWorld(): Promise<RestWorld> {
  const sandbox = await startTestSandbox({ seed: { users: [person('nobody', []), person('agent', ['itil'])] } })
  const call: TestSandbox['call'] = (method, target, sent) => sandbox.call(method, target, sent)
  const find = async (table: string, query: string): Promise<string> => {
    const found = await call('GET', `${address(table)}?${listOf(query)}&sysparm_fields=sys_id`)
    return textAt(found.json, 'result', 0, 'sys_id')
  }
  return {
    sandbox,
    call,
    get: (target, sent) => call('GET', target, sent),
    make: async (table, values = {}) =>
      textAt((await call('POST', address(table), { body: values })).json, 'result', 'sys_id'),
    patch: (table, sysId, values, sent) => call('PATCH', address(table, sysId), { ...sent, body: values }),
    find,
    async withProperty(name, value, work) {
      const shown = await call('GET', `${address('sys_properties')}?${listOf(`name=${name}`)}&sysparm_fields=value`)
      const before = valueAt(shown.json, 'result', 0, 'value')
      await sandbox.control.seed({ properties: { [name]: value } })
      try {
        return await work()
      } finally {
        await sandbox.control.seed({ properties: { [name]: typeof before === 'string' ? before : '' } })
      }
    },
    stop: () => stopTestSandbox(sandbox),
  }
}

/** A query as the parameter of an address. */
export const listOf = (query: string): string => `sysparm_query=${encodeURIComponent(query)}`

/** The body of a refusal. */
export const envelope = (message: unknown, detail: unknown): unknown => ({
  error: { message, detail },
  status: 'failure',
})

/** The refusal of a record that is missing or hidden: clients cannot tell which. */
export const NO_RECORD = {
  status: 404,
  json: envelope('No Record found', "Record doesn't exist or ACL restricts the record retrieval"),
}
