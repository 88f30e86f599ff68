import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { changeFeed, withTenant, type Database, type TenantTransaction } from '@scorelink/database'

type Row = Readonly<Record<string, SQLInputValue>>

interface Copy {
  readonly ticketId: string
  readonly sysId: string
  readonly number: string
}

/** Longer ago than any poll reads again, or the app's sweep looks back. */
const copiesAreOlderByMs = 3 * 60 * 60_000

/** Where tickets and records are. */
interface Stores {
  readonly kysely: Database['kysely']
  readonly tenantId: string
  /** The instance's own database. */
  readonly serviceNowFile: string
}

/**
 * Copies one delivered and followed ticket in both databases until there are so many: record, ticket and, with the
 * connector app, the event of its creation, up to which the portal is taken to have read. Through delivery it would take
 * minutes.
 * @returns ids of the records, the copied one first.
 */
export async function multiplyTicket(
  { kysely, tenantId, serviceNowFile }: Stores,
  ticketId: string,
  count: number,
): Promise<string[]> {
  return await withTenant(kysely, tenantId, async (trx) => {
    const original = await trx
      .selectFrom('tickets')
      .select(['ticket_id as ticketId', 'sys_id as sysId', 'connection_id as connectionId'])
      .where('ticket_id', '=', ticketId)
      .executeTakeFirstOrThrow()
    const { sysId, connectionId } = original
    if (sysId === null || connectionId === null) throw new Error(`ticket ${ticketId} is in no record`)
    const copies = await copyTickets(trx, ticketId, count)
    const cursor = copyRecords(serviceNowFile, { ticketId, sysId }, copies)
    if (cursor !== undefined) await changeFeed(trx, connectionId, { cursor })
    return [sysId, ...copies.map((copy) => copy.sysId)]
  })
}

/** Doubles until there are enough: the database makes the rows itself. */
async function copyTickets(trx: TenantTransaction, ticketId: string, count: number): Promise<Copy[]> {
  const { ordinal, ...row } = await trx
    .selectFrom('tickets')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .executeTakeFirstOrThrow()
  const { newest } = await trx
    .selectFrom('tickets')
    .select((each) => each.fn.max('ordinal').as('newest'))
    .executeTakeFirstOrThrow()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row read has the columns of its table
  const columns = Object.keys(row) as Array<keyof typeof row>
  for (let made = 1; made < count; made = Math.min(2 * made, count)) {
    await trx
      .insertInto('tickets')
      .columns(columns)
      .expression((e) =>
        e
          .selectFrom('tickets')
          .select((each) => {
            type Expression = ReturnType<typeof each.fn>
            const random = each.cast<string>(each.fn('gen_random_uuid', []), 'text')
            const own = new Map<string, Expression>([
              ['ticket_id', each.fn('gen_random_uuid', [])],
              ['sys_id', each.fn('replace', [random, each.val('-'), each.val('')])],
              [
                'number',
                each.fn('concat', [each.cast(each.val('INC'), 'text'), each.fn('left', [random, each.val(7)])]),
              ],
            ])
            return columns.map((column) => (own.get(column) ?? each.ref(column)).as(column))
          })
          .where((each) => each.or([each('ordinal', '=', ordinal), each('ordinal', '>', newest)]))
          .limit(count - made),
      )
      .execute()
  }
  const copies = await trx
    .selectFrom('tickets')
    .select(['ticket_id as ticketId', 'sys_id as sysId', 'number'])
    .where('ordinal', '>', newest)
    .execute()
  return copies.map(({ ticketId: id, sysId, number }) => ({ ticketId: id, sysId: sysId ?? '', number: number ?? '' }))
}

/** @returns the place behind the last event, with the connector app. */
function copyRecords(
  file: string,
  original: { readonly ticketId: string; readonly sysId: string },
  copies: readonly Copy[],
): string | undefined {
  const database = new DatabaseSync(file, { timeout: 15_000 })
  try {
    // All of it stays in memory until it is written.
    database.exec('PRAGMA cache_size = -400000; PRAGMA synchronous = OFF; BEGIN IMMEDIATE')
    const record = rowOf(database, 'task', 'sys_id', original.sysId)
    const updatedAt = Date.parse(`${textIn(record, 'sys_updated_on').replace(' ', 'T')}Z`) - copiesAreOlderByMs
    const updatedOn = new Date(updatedAt).toISOString().slice(0, 19).replace('T', ' ')
    // Our key stands in one column, or in two with the app.
    const keyed = Object.keys(record).filter((column) => record[column] === original.ticketId)
    const insertRecord = insertOf(database, 'task', record)
    for (const { ticketId, sysId, number } of copies) {
      const keys = Object.fromEntries(keyed.map((column) => [column, ticketId]))
      insertRecord({ ...record, ...keys, sys_id: sysId, number, sys_updated_on: updatedOn, sys_created_on: updatedOn })
    }
    const cursor = hasFeed(database) ? copyEvents(database, original.sysId, copies) : undefined
    database.exec('COMMIT')
    return cursor
  } finally {
    database.close()
  }
}

const feedTable = 'x_mioms_m365ticket_feed'

function hasFeed(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(feedTable) !== undefined
}

function copyEvents(database: DatabaseSync, recordId: string, copies: readonly Copy[]): string {
  const event = rowOf(database, feedTable, 'record_id', recordId)
  const insertEvent = insertOf(database, feedTable, event)
  let sequence = Number(database.prepare(`SELECT max(sequence) AS newest FROM ${feedTable}`).get()?.['newest'])
  let eventId = ''
  for (const { ticketId, sysId } of copies) {
    eventId = crypto.randomUUID().replaceAll('-', '')
    sequence += 1
    insertEvent({ ...event, sys_id: eventId, sequence, external_id: ticketId, record_id: sysId })
  }
  return `${sequence}.${eventId.slice(0, 8)}`
}

function rowOf(database: DatabaseSync, table: string, column: string, value: string): Row {
  const found = database.prepare(`SELECT * FROM "${table}" WHERE "${column}" = ?`).get(value)
  if (found === undefined) throw new Error(`no row of ${table} with ${column} ${value}`)
  const { row_number: _given, ...row } = found
  return row
}

function textIn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`${column} holds no text`)
  return value
}

function insertOf(database: DatabaseSync, table: string, like: Row): (row: Row) => void {
  const columns = Object.keys(like)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const statement = database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
  return (row) => void statement.run(...columns.map((column) => row[column] ?? null))
}
