import type { ServiceNowSandbox } from '@scorelink/sandbox-servicenow'

/** The administrator of a simulated instance, who works through its REST API. */
export interface InstanceAdministrator {
  /** Rows of a table by an encoded query. */
  find(table: string, query: string): Promise<Array<Record<string, string>>>
  /** @returns sys_id */
  insert(table: string, values: Readonly<Record<string, string>>): Promise<string>
  remove(table: string, sysId: string): Promise<void>
  update(table: string, sysId: string, values: Readonly<Record<string, string>>): Promise<void>
}

export function administratorOf({ origin }: Pick<ServiceNowSandbox, 'origin'>): InstanceAdministrator {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${origin}/api/now/table/${path}`, {
      method,
      headers: { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response.status === 204 ? undefined : JSON.parse(await response.text()).result
  }
  return {
    async find(table, query) {
      const parameters = new URLSearchParams({ sysparm_query: query, sysparm_exclude_reference_link: 'true' })
      return await call('GET', `${table}?${parameters.toString()}`)
    },
    insert: async (table, values) => (await call('POST', table, values)).sys_id,
    remove: async (table, sysId) => void (await call('DELETE', `${table}/${sysId}`)),
    update: async (table, sysId, values) => void (await call('PATCH', `${table}/${sysId}`, values)),
  }
}
