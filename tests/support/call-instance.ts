/**
 * A process that calls the instance of a tenant as the product does, many times at once, whenever a line comes in.
 * Prints `ready`, then for each line one JSON array with `ok` or the error's code of every call.
 */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { openDatabase } from '@scorelink/database'
import { createLogger, isAppError } from '@scorelink/kit'
import { createInstanceLinks } from '../../apps/server/src/connections/instance-links.ts'
import { createSealer } from '../../apps/server/src/secrets/sealer.ts'

const [url = '', key = '', tenantId = '', origin = '', calls = ''] = process.argv.slice(2)
const database = await openDatabase({ url })
const instances = createInstanceLinks({
  database,
  sealer: createSealer([key]),
  logger: createLogger('silent'),
  timeoutMs: 10_000,
  network: {},
  allowedOrigins: [origin],
  serviceNowAppScope: 'x_mioms_m365ticket',
  now: () => new Date(),
})

const query = { sysparm_query: 'sys_id=javascript:gs.getUserID()', sysparm_fields: 'user_name' }

async function callOnce(): Promise<string> {
  try {
    await (await instances.open(tenantId)).calls.call({ method: 'GET', path: '/api/now/table/sys_user', query })
    return 'ok'
  } catch (error) {
    return isAppError(error) ? error.code : String(error)
  }
}

process.stdout.write('ready\n')
const lines = createInterface({ input: process.stdin })
lines.on('line', () => {
  void Promise.all(Array.from({ length: Number(calls) }, callOnce)).then((outcomes) =>
    process.stdout.write(`${JSON.stringify(outcomes)}\n`),
  )
})
await once(lines, 'close')
await instances.close()
await database.close()
