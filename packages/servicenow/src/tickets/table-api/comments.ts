import { z } from 'zod'
import type { TicketKind } from '@scorelink/domain'
import type { AuthorizedCalls } from '../../http/authorized-calls.ts'
import { tableOf } from '../record.ts'
import type { RemoteComment } from '../ticket-system.ts'
import { read } from '../wire.ts'
import { callBatch, resultOf } from './batch-call.ts'
import { readJournal } from './journal.ts'

/** Ids that fit into an address; longer ones end in an HTML page (about 10 kB). */
const idsAList = 100

/** A record that changed, at this time. */
export interface ChangedRecord {
  readonly id: string
  readonly kind: TicketKind
  readonly sysId: string
  readonly updatedAt: Date
}

const Journals = z.array(z.object({ sys_id: z.string(), comments: z.string(), work_notes: z.string() }))

/**
 * Everything ever said on these records, in one request: journal fields show no less. An entry has the time at which its
 * record changed, since the one it is shown with is in the reader's zone.
 */
export async function listComments(
  calls: AuthorizedCalls,
  records: readonly ChangedRecord[],
): Promise<RemoteComment[]> {
  const lists = [...Map.groupBy(records, ({ kind }) => kind)].flatMap(([kind, own]) =>
    chunksOf(own).map((chunk) => ({ kind, chunk })),
  )
  if (lists.length === 0) return []
  const items = lists.map(({ kind, chunk }, index) => ({ id: String(index), ...requestOf(kind, chunk) }))
  const { answers } = await callBatch(calls, items, 'following')
  return lists.flatMap(({ chunk }, index) => {
    const bySysId = new Map(chunk.map((record) => [record.sysId, record]))
    return read(Journals, resultOf(answers.get(String(index))).result).flatMap((row) => {
      const record = bySysId.get(row.sys_id)
      return record === undefined ? [] : commentsOf(record, row)
    })
  })
}

function chunksOf(records: readonly ChangedRecord[]): ChangedRecord[][] {
  const chunks: ChangedRecord[][] = []
  for (let at = 0; at < records.length; at += idsAList) chunks.push(records.slice(at, at + idsAList))
  return chunks
}

function requestOf(kind: TicketKind, records: readonly ChangedRecord[]) {
  return {
    method: 'GET' as const,
    path: `/api/now/table/${tableOf[kind]}`,
    query: {
      sysparm_query: `sys_idIN${records.map(({ sysId }) => sysId).join(',')}`,
      sysparm_fields: 'sys_id,comments,work_notes',
      // Raw journal fields are empty.
      sysparm_display_value: 'true',
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: String(records.length),
      sysparm_no_count: 'true',
    },
  }
}

/** An instance counts in seconds, and an answer comes after what it answers: it was said at the end of its second. */
const restOfSecondMs = 999

function commentsOf({ id, sysId, updatedAt }: ChangedRecord, row: z.infer<typeof Journals>[number]): RemoteComment[] {
  const at = new Date(updatedAt.getTime() + restOfSecondMs)
  return [
    ...readJournal(row.comments, sysId, 'comment').map((entry) => ({ ...entry, id, at, kind: 'comment' as const })),
    ...readJournal(row.work_notes, sysId, 'work-note').map((entry) => ({
      ...entry,
      id,
      at,
      kind: 'work-note' as const,
    })),
  ]
}
