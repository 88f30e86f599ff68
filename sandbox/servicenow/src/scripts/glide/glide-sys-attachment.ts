import { createHash } from 'node:crypto'
import { actorOf, instanceOf, type Environment } from './environment.ts'
import { GlideRecord } from './glide-record.ts'

/**
 * Attachments of records (ServiceNow docs, GlideSysAttachment): list, read, write text and base64, delete. Streams,
 * attributes and copies are not simulated.
 */
export class GlideSysAttachment {
  private readonly environment: Environment

  constructor(environment: Environment) {
    this.environment = environment
  }

  getAttachments(table: string, sysId: string): GlideRecord {
    const record = new GlideRecord(this.environment, 'sys_attachment')
    record.addQuery('table_name', table)
    record.addQuery('table_sys_id', sysId)
    record.query()
    return record
  }
  getContent(attachment: GlideRecord): string {
    return this.bytes(attachment).toString()
  }
  getContentBase64(attachment: GlideRecord): string {
    return this.bytes(attachment).toString('base64')
  }
  /** @returns sys_id of the attachment */
  write(record: GlideRecord, fileName: unknown, contentType: unknown, content: unknown): string {
    return this.store(record, String(fileName), String(contentType), Buffer.from(String(content)))
  }
  writeBase64(record: GlideRecord, fileName: unknown, contentType: unknown, content: unknown): string {
    return this.store(record, String(fileName), String(contentType), Buffer.from(String(content), 'base64'))
  }
  deleteAttachment(sysId: string): void {
    const { records } = instanceOf(this.environment)
    const actor = actorOf(this.environment)
    for (const part of this.parts(sysId)) records.remove('sys_attachment_doc', part['sys_id'] ?? '', actor)
    records.remove('sys_attachment', sysId, actor)
  }

  private store(record: GlideRecord, fileName: string, contentType: string, content: Buffer): string {
    const { records } = instanceOf(this.environment)
    const actor = actorOf(this.environment)
    const attachment = records.insert(
      'sys_attachment',
      {
        table_name: record.getTableName(),
        table_sys_id: record.getUniqueValue(),
        file_name: fileName,
        content_type: contentType,
        size_bytes: String(content.length),
        hash: createHash('sha256').update(content).digest('hex'),
      },
      actor,
    )
    const sysId = attachment['sys_id'] ?? ''
    const part = {
      sys_attachment: sysId,
      position: '0',
      length: String(content.length),
      data: content.toString('base64'),
    }
    records.insert('sys_attachment_doc', part, actor)
    return sysId
  }
  private bytes(attachment: GlideRecord): Buffer {
    return Buffer.concat(
      this.parts(attachment.getUniqueValue()).map((part) => Buffer.from(part['data'] ?? '', 'base64')),
    )
  }
  private parts(sysId: string) {
    const query = `sys_attachment=${sysId}^ORDERBYposition`
    return instanceOf(this.environment).records.find('sys_attachment_doc', { query }, actorOf(this.environment))
  }
}
