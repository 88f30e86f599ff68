import { z } from 'zod'
import type { RecordTexts, TicketKind } from '@scorelink/domain'
import type { AuthorizedCalls } from '../../http/authorized-calls.ts'
import { tableOf, TaskRecord, textsOf } from '../record.ts'
import type { KnownRecord } from '../ticket-system.ts'
import { read } from '../wire.ts'
import { callBatch, resultOf } from './batch-call.ts'
import { chunksOf } from './check.ts'

const Texts = TaskRecord.pick({ sys_id: true, short_description: true, description: true })

/** In one batch, by sys_id. */
export async function readTexts(
  calls: AuthorizedCalls,
  known: readonly KnownRecord[],
): Promise<ReadonlyMap<string, RecordTexts>> {
  const chunks = (['change', 'incident'] as const).flatMap((kind) =>
    chunksOf(known.filter((record) => record.kind === kind)).map((chunk) => ({ kind, chunk })),
  )
  if (chunks.length === 0) return new Map()
  const items = chunks.map(({ kind, chunk }, index) => ({ id: String(index), ...listOf(kind, chunk) }))
  const { answers } = await callBatch(calls, items, 'following')
  const records = items.flatMap(({ id }) => read(z.array(Texts), resultOf(answers.get(id)).result))
  return new Map(records.map((record) => [record.sys_id.value, textsOf(record)]))
}

function listOf(kind: TicketKind, chunk: readonly KnownRecord[]) {
  return {
    method: 'GET' as const,
    path: `/api/now/table/${tableOf[kind]}`,
    query: {
      sysparm_display_value: 'all',
      sysparm_exclude_reference_link: 'true',
      sysparm_fields: 'sys_id,short_description,description',
      sysparm_query: `sys_idIN${chunk.map(({ sysId }) => sysId).join(',')}`,
      sysparm_limit: String(chunk.length),
      sysparm_no_count: 'true',
    },
  }
}
