import { findConnection, type ConnectionRow, type TenantTransaction } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'

/** The tenant's connection, once somebody authorized it. @throws AppError `CONNECTION_MISSING` */
export async function requireConnection(trx: TenantTransaction): Promise<ConnectionRow> {
  const connection = await findConnection(trx)
  if (connection === undefined) throw new AppError(serverErrors.CONNECTION_MISSING)
  return connection
}
