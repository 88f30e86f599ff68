import { join } from 'node:path'
import { openDatabase } from '@scorelink/database'
import { readServerConfig } from '../config.ts'

/** Opening a database brings it up to date. */
export async function migrate(): Promise<void> {
  const { databaseUrl, dataFolder } = readServerConfig()
  const database = await openDatabase(
    databaseUrl === undefined ? { folder: join(dataFolder, 'database') } : { url: databaseUrl },
  )
  await database.close()
  console.log('The database schema is up to date.')
}
