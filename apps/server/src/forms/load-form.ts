import { findConnection, findFormReading, findTicketForm, type TenantTransaction } from '@scorelink/database'
import type { Problem } from '@scorelink/contracts'
import type { TicketForm, TicketKind } from '@scorelink/domain'
import { storedProblem } from '../problem.ts'

const nothingKnown: TicketForm = {
  columns: [],
  groups: [],
  priorities: [],
  lists: [],
  templates: [],
  labels: {},
  unknown: [],
}

/** @returns an empty form with `readAt` null before the instance was asked. */
export async function loadForm(
  trx: TenantTransaction,
  kind: TicketKind,
): Promise<{ readonly form: TicketForm; readonly readAt: string | null }> {
  const connection = await findConnection(trx)
  const row = connection && (await findTicketForm(trx, connection.connection_id, kind))
  return { form: row?.form ?? nothingKnown, readAt: row?.read_at.toISOString() ?? null }
}

/** Why the last reading failed; null when it did not, or there was none. */
export async function loadFormProblem(trx: TenantTransaction): Promise<Problem | null> {
  const connection = await findConnection(trx)
  const reading = connection && (await findFormReading(trx, connection.connection_id))
  return storedProblem(reading?.problem_code ?? null, reading?.problem_detail)
}
