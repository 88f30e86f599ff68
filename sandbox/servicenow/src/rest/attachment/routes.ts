import type { Route } from '../../transactions/route.ts'
import { restOperation } from '../operation.ts'
import * as attachments from './manage.ts'
import { uploadForm, uploadRaw } from './upload.ts'

const attachment = { versions: ['v1'], authentication: 'api', api: 'Attachment API' } as const
const base = '/api/now/attachment'
const single = `${base}/:sysId`
const attributes = `${single}/attributes`

/** Attachment API (ServiceNow docs, REST APIs, Attachment API). There is no version 2. */
export const attachmentRoutes: readonly Route[] = [
  {
    ...attachment,
    methods: ['GET'],
    path: base,
    operation: 'attachment.list',
    handle: restOperation(attachments.listAttachments),
  },
  {
    ...attachment,
    methods: ['GET'],
    path: single,
    operation: 'attachment.get',
    handle: restOperation(attachments.readAttachment),
  },
  {
    ...attachment,
    methods: ['GET'],
    path: `${single}/file`,
    operation: 'attachment.download',
    handle: restOperation(attachments.downloadAttachment, 'anything'),
  },
  {
    ...attachment,
    methods: ['POST'],
    path: `${base}/file`,
    operation: 'attachment.upload',
    handle: restOperation(uploadRaw),
  },
  {
    ...attachment,
    methods: ['POST'],
    path: `${base}/upload`,
    operation: 'attachment.upload-form',
    handle: restOperation(uploadForm),
  },
  {
    ...attachment,
    methods: ['PATCH'],
    path: single,
    operation: 'attachment.rename',
    handle: restOperation(attachments.renameAttachment),
  },
  {
    ...attachment,
    methods: ['DELETE'],
    path: single,
    operation: 'attachment.delete',
    handle: restOperation(attachments.deleteAttachment),
  },
  {
    ...attachment,
    methods: ['GET'],
    path: attributes,
    operation: 'attachment.attributes.list',
    handle: restOperation(attachments.listAttributes),
  },
  {
    ...attachment,
    methods: ['POST'],
    path: attributes,
    operation: 'attachment.attributes.add',
    handle: restOperation(attachments.addAttribute),
  },
  {
    ...attachment,
    methods: ['DELETE'],
    path: `${attributes}/:key`,
    operation: 'attachment.attributes.delete',
    handle: restOperation(attachments.deleteAttribute),
  },
]
