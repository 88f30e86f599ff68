import type { RouteContext } from '../../transactions/route.ts'
import { ApiFailure, apiResult, failures, type ApiReply } from '../envelope.ts'
import { text } from '../parameters.ts'
import { readBytes } from '../request-body.ts'
import { attachmentAddress, canChangeTarget, canSeeTarget, targetRecord } from './attachment-call.ts'
import { storeAttachment, type NewAttachment } from './attachment-store.ts'
import { attachmentMetadata } from './metadata.ts'
import { parseMultipart } from './multipart.ts'

/** `com.glide.attachment.max_size` in megabytes when the property is not set (ServiceNow docs, Attachment API). */
const DEFAULT_MAX_MEGABYTES = 1024

/** `POST /api/now/attachment/file?table_name=&table_sys_id=&file_name=`: the body is the file. */
export function uploadRaw(context: RouteContext): ApiReply {
  const { request, query } = context
  const contentType = request.headers['content-type']
  const file = {
    table_name: text(query, 'table_name'),
    table_sys_id: text(query, 'table_sys_id'),
    file_name: text(query, 'file_name'),
    'Content-Type': contentType,
  }
  return store(context, complete(file, readBytes(request, maxBytes(context))))
}

/** `POST /api/now/attachment/upload`: a form with `table_name`, `table_sys_id` and one file. */
export function uploadForm(context: RouteContext): ApiReply {
  const { request } = context
  const parts = parseMultipart(request.headers['content-type'] ?? '', readBytes(request, maxBytes(context)))
  if (parts === undefined) throw new ApiFailure(failures.unreadableRequest('The payload is not a multipart form.'))
  const field = (name: string): string | undefined => {
    const part = parts.find((candidate) => candidate.name === name && candidate.fileName === undefined)
    return part === undefined ? undefined : new TextDecoder().decode(part.content).trim()
  }
  const upload = parts.find((part) => part.fileName !== undefined)
  const file = {
    table_name: field('table_name'),
    table_sys_id: field('table_sys_id'),
    uploadFile: upload?.fileName,
    'Content-Type': upload?.contentType ?? 'application/octet-stream',
  }
  return store(context, complete(file, upload?.content ?? new Uint8Array()))
}

/** @throws ApiFailure 400 naming the mandatory parameters that are missing. */
function complete(given: Readonly<Record<string, string | undefined>>, content: Uint8Array): NewAttachment {
  const missing = Object.keys(given).filter((name) => (given[name] ?? '') === '')
  if (missing.length > 0) {
    throw new ApiFailure(failures.badRequest('Invalid request', `Missing mandatory parameter: ${missing.join(', ')}`))
  }
  return {
    tableName: given['table_name'] ?? '',
    tableSysId: given['table_sys_id'] ?? '',
    fileName: (given['file_name'] ?? given['uploadFile'] ?? '').toWellFormed().replaceAll('\0', ''),
    contentType: given['Content-Type'] ?? '',
    content,
  }
}

function store(context: RouteContext, file: NewAttachment): ApiReply {
  const { instance, actor } = context
  const target = targetRecord(instance, file.tableName, file.tableSysId)
  const key = { table_name: file.tableName, table_sys_id: file.tableSysId }
  if (target === undefined || !canSeeTarget(instance, key, actor)) return failures.noRecordFound()
  if (!canChangeTarget(instance, file.tableName, file.tableSysId, actor)) return failures.writeRefused('Insert')
  if (!extensionAllowed(instance.property('glide.attachment.extensions'), file.fileName)) {
    return failures.badRequest('Invalid request', `The file type of ${file.fileName} is not allowed`)
  }
  const address = attachmentAddress(context)
  const metadata = attachmentMetadata(storeAttachment(instance, file, actor), address)
  return apiResult(metadata, 201, [['Location', metadata['download_link'] ?? '']])
}

/** @param allowed comma list of extensions; empty allows all. */
function extensionAllowed(allowed: string | undefined, fileName: string): boolean {
  const extensions = (allowed ?? '')
    .toLowerCase()
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  return extensions.length === 0 || extensions.includes(fileName.split('.').at(-1)?.toLowerCase() ?? '')
}

function maxBytes({ instance }: RouteContext): number {
  const megabytes = Number(instance.property('com.glide.attachment.max_size'))
  return (megabytes > 0 ? megabytes : DEFAULT_MAX_MEGABYTES) * 1024 * 1024
}
