import type { RouteContext } from '../../transactions/route.ts'
import { apiEmpty, apiRaw, apiResult, failures, type ApiReply } from '../envelope.ts'
import { pageParameters } from '../parameters.ts'
import { readRecord, requireReadableType } from '../request-body.ts'
import { pageHeaders } from '../table/list.ts'
import { listQuery } from '../values/query-filter.ts'
import { attachmentAddress, canChangeTarget, canSeeTarget, visibleAttachment } from './attachment-call.ts'
import {
  attachmentAttributes,
  attachmentContent,
  removeAttachment,
  removeAttachmentAttribute,
  setAttachmentAttribute,
} from './attachment-store.ts'
import { attachmentMetadata, headerJson, sendableContentType } from './metadata.ts'

/** Rows when `sysparm_limit` is absent (ServiceNow docs, Attachment API). */
const DEFAULT_LIMIT = 1000

/** `GET /api/now/attachment`. */
export function listAttachments(context: RouteContext): ApiReply {
  const { instance, actor } = context
  const page = pageParameters(context.query, DEFAULT_LIMIT)
  const query = listQuery(instance, 'sys_attachment', context.query, actor)
  const rows = instance.records.find('sys_attachment', { query, limit: page.limit, offset: page.offset }, actor)
  const total = page.noCount ? undefined : instance.records.count('sys_attachment', query, actor)
  const address = attachmentAddress(context)
  const visible = rows.filter((row) => canSeeTarget(instance, row, actor))
  const metadata = visible.map((row) => attachmentMetadata(row, address))
  return apiResult(metadata, 200, pageHeaders(address, context.query, page, total))
}

/** `GET /api/now/attachment/{sys_id}`. */
export function readAttachment(context: RouteContext): ApiReply {
  return apiResult(attachmentMetadata(visibleAttachment(context), attachmentAddress(context)))
}

/** `GET /api/now/attachment/{sys_id}/file`: the bytes, with the metadata as JSON in a header. */
export function downloadAttachment(context: RouteContext): ApiReply {
  const row = visibleAttachment(context)
  const content = attachmentContent(context.instance, row['sys_id'] ?? '')
  if (content === undefined) return failures.noRecordFound()
  const metadata = headerJson(attachmentMetadata(row, attachmentAddress(context)))
  const type = sendableContentType(row['content_type'] ?? '')
  return apiRaw(content, type, 200, [['X-Attachment-Metadata', metadata]])
}

/** `PATCH /api/now/attachment/{sys_id}`: renames. */
export function renameAttachment(context: RouteContext): ApiReply {
  const { request, instance, actor } = context
  requireReadableType(request)
  const row = visibleAttachment(context)
  const fileName = readRecord(request, instance)['file_name']
  if (typeof fileName !== 'string' || fileName === '') {
    return failures.badRequest('Invalid request', 'Missing mandatory parameter: file_name')
  }
  if (!mayChange(context, row)) return failures.writeRefused('Update')
  const values = { file_name: fileName.toWellFormed().replaceAll('\0', '') }
  instance.records.update('sys_attachment', row['sys_id'] ?? '', values, actor)
  return apiEmpty()
}

/** `DELETE /api/now/attachment/{sys_id}`. */
export function deleteAttachment(context: RouteContext): ApiReply {
  const row = visibleAttachment(context)
  if (!mayChange(context, row)) return failures.writeRefused('Delete')
  const removed = removeAttachment(context.instance, row['sys_id'] ?? '', context.actor)
  return removed ? apiEmpty() : failures.noRecordFound()
}

/** `GET /api/now/attachment/{sys_id}/attributes`. */
export function listAttributes(context: RouteContext): ApiReply {
  return apiResult(attachmentAttributes(context.instance, visibleAttachment(context)['sys_id'] ?? ''))
}

/** `POST /api/now/attachment/{sys_id}/attributes` with `{"key":…,"value":…}`. */
export function addAttribute(context: RouteContext): ApiReply {
  const { request, instance } = context
  requireReadableType(request)
  const row = visibleAttachment(context)
  const { key, value } = readRecord(request, instance)
  if (typeof key !== 'string' || key === '' || typeof value !== 'string') {
    return failures.badRequest('Invalid request', 'Missing mandatory parameter: key, value')
  }
  if (!mayChange(context, row)) return failures.writeRefused('Insert')
  setAttachmentAttribute(instance, row['sys_id'] ?? '', key, value)
  return apiResult({ key, value }, 201)
}

/** `DELETE /api/now/attachment/{sys_id}/attributes/{key}`. */
export function deleteAttribute(context: RouteContext): ApiReply {
  const row = visibleAttachment(context)
  if (!mayChange(context, row)) return failures.writeRefused('Delete')
  const removed = removeAttachmentAttribute(context.instance, row['sys_id'] ?? '', context.params['key'] ?? '')
  return removed ? apiEmpty() : failures.noRecordFound()
}

function mayChange({ instance, actor }: RouteContext, row: Readonly<Record<string, string>>): boolean {
  return canChangeTarget(instance, row['table_name'] ?? '', row['table_sys_id'] ?? '', actor)
}
