import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Actor, Instance, Row } from '../../instance.ts'

export interface NewAttachment {
  readonly tableName: string
  readonly tableSysId: string
  readonly fileName: string
  readonly contentType: string
  readonly content: Uint8Array
}

/** Content is cut into chunks of this many bytes on the platform; here only the figure remains. */
const CHUNK_BYTES = 734_003

/**
 * Stores a file: its metadata as a `sys_attachment` record, its bytes compressed beside it in the instance's file, both
 * or neither.
 *
 * @throws Refusal when a rule refuses the record.
 */
export function storeAttachment(instance: Instance, file: NewAttachment, actor: Actor): Row {
  const compressed = gzipSync(file.content)
  const values = {
    table_name: file.tableName,
    table_sys_id: file.tableSysId,
    file_name: file.fileName,
    content_type: file.contentType,
    size_bytes: String(file.content.length),
    size_compressed: String(compressed.length),
    compressed: 'true',
    chunk_size_bytes: String(CHUNK_BYTES),
    hash: createHash('sha256').update(file.content).digest('hex'),
    state: 'available_conditionally',
  }
  return instance.atomically(() => {
    const row = instance.records.insert('sys_attachment', values, actor)
    contents(instance)
      .prepare('insert or replace into rest_attachment_content (sys_id, content) values (?, ?)')
      .run(row['sys_id'] ?? '', compressed)
    return row
  })
}

/** @returns undefined when the record has no content, as one made through the Table API has not. */
export function attachmentContent(instance: Instance, sysId: string): Uint8Array | undefined {
  const stored = contents(instance).prepare('select content from rest_attachment_content where sys_id = ?').get(sysId)
  const content = stored?.['content']
  return content instanceof Uint8Array ? gunzipSync(content) : undefined
}

/** Removes record, content and attributes. @returns false when there was no such record. @throws Refusal */
export function removeAttachment(instance: Instance, sysId: string, actor: Actor): boolean {
  if (!instance.records.remove('sys_attachment', sysId, actor)) return false
  const sql = contents(instance)
  sql.prepare('delete from rest_attachment_content where sys_id = ?').run(sysId)
  sql.prepare('delete from rest_attachment_attribute where sys_id = ?').run(sysId)
  return true
}

/** Free key-value pairs on a file, by key. */
export function attachmentAttributes(instance: Instance, sysId: string): Array<{ key: string; value: string }> {
  return contents(instance)
    .prepare('select key, value from rest_attachment_attribute where sys_id = ? order by key')
    .all(sysId)
    .map((row) => ({ key: String(row['key']), value: String(row['value']) }))
}

export function setAttachmentAttribute(instance: Instance, sysId: string, key: string, value: string): void {
  contents(instance)
    .prepare('insert or replace into rest_attachment_attribute (sys_id, key, value) values (?, ?, ?)')
    .run(sysId, key, value)
}

/** @returns false when there was no such attribute. */
export function removeAttachmentAttribute(instance: Instance, sysId: string, key: string): boolean {
  const statement = contents(instance).prepare('delete from rest_attachment_attribute where sys_id = ? and key = ?')
  return statement.run(sysId, key).changes > 0
}

function contents({ sql }: Instance): Instance['sql'] {
  sql.exec(`
    create table if not exists rest_attachment_content (sys_id text primary key, content blob not null) strict;
    create table if not exists rest_attachment_attribute
      (sys_id text not null, key text not null, value text not null, primary key (sys_id, key)) strict;
  `)
  return sql
}
