import type { Row } from '../../instance.ts'

/** Keys of an attachment in answers; unlike table records they never hold reference objects or display values. */
const METADATA_KEYS = [
  'table_sys_id',
  'size_bytes',
  'sys_updated_on',
  'sys_id',
  'image_height',
  'sys_created_on',
  'file_name',
  'sys_created_by',
  'compressed',
  'average_image_color',
  'sys_updated_by',
  'sys_tags',
  'table_name',
  'image_width',
  'sys_mod_count',
  'content_type',
  'size_compressed',
  'hash',
  'chunk_size_bytes',
  'state',
] as const

/** @param address of the Attachment API as called: `https://host/api/now/v1/attachment`. */
export function attachmentMetadata(row: Row, address: string): Record<string, string> {
  const values = Object.fromEntries(METADATA_KEYS.map((key) => [key, row[key] ?? '']))
  return { ...values, download_link: `${address}/${row['sys_id'] ?? ''}/file` }
}

/** JSON that fits into a header: everything outside printable ASCII escaped. */
export function headerJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A stored content type as far as it can be sent as one. */
export function sendableContentType(type: string): string {
  return /^[\x21-\x7e]+\/[\x20-\x7e]+$/.test(type) ? type : 'application/octet-stream'
}
