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
  for (const sighting of await lookFor(calls, missing)) seen.set(sighting.sysId, sighting)
  return [...seen.values()]
}

/** Lists whose ids fit into an address. */
export function chunksOf(records: readonly KnownRecord[]): KnownRecord[][] {
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

const Anywhere = z.array(z.object({ sys_id: z.string(), sys_class_name: z.string() }))

type Missing = Exclude<Sighting, { type: 'record' }>

/** One by one so many records of one {@link checkRecords} are asked for at most; the next pass asks for the others. */
const mostOneByOne = 2 * listsABatch

/** Asks in the table all tickets are rows of: for many at once, and where their count leaves it open for each. */
async function lookFor(calls: AuthorizedCalls, missing: readonly KnownRecord[]): Promise<Missing[]> {
  const found: Missing[] = []
  const open: KnownRecord[][] = []
  for (const { group, sightings } of await askTask(calls, chunksOf(missing))) {
    if (sightings === undefined) open.push(...group.map((record) => [record]))
    else found.push(...sightings)
  }
  for (let at = 0; at < Math.min(open.length, mostOneByOne); at += listsABatch) {
    const asked = await askTask(calls, open.slice(at, at + listsABatch))
    found.push(...asked.flatMap(({ sightings }) => sightings ?? []))
  }
  return found
}

async function askTask(calls: AuthorizedCalls, groups: readonly KnownRecord[][]) {
  if (groups.length === 0) return []
  const items = groups.map((group, index) => ({
    id: String(index),
    method: 'GET' as const,
    path: '/api/now/table/task',
    query: {
      sysparm_query: `sys_idIN${group.map(({ sysId }) => sysId).join(',')}`,
      sysparm_fields: 'sys_id,sys_class_name',
      sysparm_limit: String(group.length),
    },
  }))
  const { answers } = await callBatch(calls, items, 'following')
  return groups.map((group, index) => ({ group, sightings: sightingsOf(group, answers.get(String(index))) }))
}

/** @returns undefined when some of a group are hidden and some are gone: the count does not say which. */
function sightingsOf(group: readonly KnownRecord[], answer: BatchAnswer | undefined): Missing[] | undefined {
  const { result, headers } = resultOf(answer)
  const shown = new Map(read(Anywhere, result).map((row) => [row.sys_id, row.sys_class_name]))
  const elsewhere = group.flatMap(({ id, kind, sysId }): Missing[] => {
    const table = shown.get(sysId)
    // Shown in its own table after all: it came back between two calls, and the next pass sees it.
    return table === undefined || table === tableOf[kind] ? [] : [{ type: 'elsewhere', id, sysId, table }]
  })
  const others = group.filter(({ sysId }) => !shown.has(sysId))
  const total = totalOf(headers)
  // Without a count nobody knows; the next pass asks again.
  if (others.length === 0 || total === undefined) return elsewhere
  const hidden = total - shown.size
  if (hidden !== 0 && hidden !== others.length) return undefined
  const type = hidden === 0 ? 'gone' : 'unreadable'
  return [...elsewhere, ...others.map(({ id, sysId }): Missing => ({ type, id, sysId }))]
}
