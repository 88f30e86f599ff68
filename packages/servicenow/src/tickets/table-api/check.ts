import { z } from 'zod'
import type { TicketKind } from '@scorelink/domain'
import type { AuthorizedCalls } from '../../http/authorized-calls.ts'
import { tableOf, toRemoteTicket } from '../record.ts'
import type { KnownRecord, Sighting } from '../ticket-system.ts'
import { callBatch, resultOf, type BatchAnswer } from './batch-call.ts'
import { followRequest, read, readFollowedRecords, totalOf } from '../wire.ts'

/** Ids that fit into an address, and lists that fit into the time of a batch. */
const idsAList = 100
const listsABatch = 20
export const mostChecked = idsAList * listsABatch

const kinds: readonly TicketKind[] = ['change', 'incident']

/**
 * What became of known records. A list shows what we may read and counts all that match, because count and limit come
 * before access control (ServiceNow docs, Table API); so shown, counted and absent are three things.
 */
export async function checkRecords(calls: AuthorizedCalls, known: readonly KnownRecord[]): Promise<Sighting[]> {
  const chunks = kinds.flatMap((kind) => chunksOf(known.filter((record) => record.kind === kind)))
  if (chunks.length === 0) return []
  const items = chunks.map((chunk, index) => ({ id: String(index), ...listOf(chunk) }))
  const { answers } = await callBatch(calls, items, 'following')
  const seen = new Map<string, Sighting>()
  for (const [index, chunk] of chunks.entries()) {
    for (const sighting of sightingsIn(calls.origin, chunk, answers.get(String(index)))) {
      seen.set(sighting.type === 'record' ? sighting.ticket.sysId : sighting.sysId, sighting)
    }
  }
  const missing = known.filter(({ sysId }) => !seen.has(sysId))
  for (let at = 0; at < missing.length; at += listsABatch) {
    for (const sighting of await lookFor(calls, missing.slice(at, at + listsABatch))) {
      if (sighting.type !== 'record') seen.set(sighting.sysId, sighting)
    }
  }
  return [...seen.values()]
}

function chunksOf(records: readonly KnownRecord[]): KnownRecord[][] {
  const chunks: KnownRecord[][] = []
  for (let at = 0; at < records.length; at += idsAList) chunks.push(records.slice(at, at + idsAList))
  return chunks
}

function listOf(chunk: readonly KnownRecord[]) {
  const query = `sys_idIN${chunk.map(({ sysId }) => sysId).join(',')}`
  return followRequest(chunk[0]?.kind ?? 'change', query, chunk.length)
}

function sightingsIn(origin: string, chunk: readonly KnownRecord[], answer: BatchAnswer | undefined): Sighting[] {
  const wanted = new Map(chunk.map((record) => [record.sysId, record]))
  return readFollowedRecords(resultOf(answer).result).flatMap((record): Sighting[] => {
    const known = wanted.get(record.sys_id.value)
    if (known === undefined) return []
    const { id, kind, sysId } = known
    if (record.correlation_id.value !== id) return [{ type: 'elsewhere', id, sysId, table: tableOf[kind] }]
    return [{ type: 'record', ticket: toRemoteTicket(origin, kind, record) }]
  })
}

const Anywhere = z.array(z.object({ sys_class_name: z.string() }))

/** Asks for each in the table all tickets are rows of. */
async function lookFor(calls: AuthorizedCalls, missing: readonly KnownRecord[]): Promise<Sighting[]> {
  const items = missing.map(({ sysId }) => ({
    id: sysId,
    method: 'GET' as const,
    path: '/api/now/table/task',
    query: { sysparm_query: `sys_id=${sysId}`, sysparm_fields: 'sys_class_name', sysparm_limit: '1' },
  }))
  const { answers } = await callBatch(calls, items, 'following')
  return missing.flatMap(({ id, kind, sysId }): Sighting[] => {
    const { result, headers } = resultOf(answers.get(sysId))
    const [shown] = read(Anywhere, result)
    // Shown in its own table after all: it came back between two calls, and the next pass sees it.
    if (shown?.sys_class_name === tableOf[kind]) return []
    if (shown !== undefined) return [{ type: 'elsewhere', id, sysId, table: shown.sys_class_name }]
    // Without a count nobody knows; the next pass asks again.
    const total = totalOf(headers)
    return total === undefined ? [] : [{ type: total > 0 ? 'unreadable' : 'gone', id, sysId }]
  })
}
