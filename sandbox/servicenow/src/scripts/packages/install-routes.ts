import type { TransactionResponse } from '../../instance.ts'
import { apiError, apiResult, failures } from '../../rest/envelope.ts'
import { restOperation } from '../../rest/operation.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import { installPackage } from './install.ts'
import { readFormParts } from './multipart.ts'
import { PackageError, readArchive } from './package-file.ts'
import { findProgress, recordProgress, type Progress } from './progress.ts'

/** What the vendor's `now-sdk install` calls (read in its client, version 4.9.0). */
export const installRoutes: readonly Route[] = [
  {
    methods: ['POST'],
    path: '/sn_appclient_upload_processor.do',
    authentication: 'api',
    operation: 'application.install',
    api: 'Application upload',
    handle: upload,
  },
  {
    methods: ['GET'],
    path: '/api/sn_cicd/progress/:id',
    authentication: 'api',
    operation: 'application.progress',
    api: 'CI/CD API',
    handle: restOperation(({ instance, params }) => {
      const progress = findProgress(instance, params['id'] ?? '')
      if (progress === undefined) return failures.noRecordFound()
      return apiResult({ ...describe(progress), links: {}, percent_complete: 100 })
    }),
  },
]

/** Installs before it answers; the tracker the client then asks for is already finished. */
function upload({ request, instance, actor, query }: RouteContext): TransactionResponse {
  if (!actor.roles.has('admin')) return json(401, apiErrorBody('User Not Authorized'))
  const parts = readFormParts(request.headers['content-type'] ?? '', request.body)
  const file = parts?.find(({ name }) => name === 'attachFile')
  if (file === undefined) return json(400, apiErrorBody('The upload holds no file'))
  const withDemoData = parts?.find(({ name }) => name === 'load_demo')?.content.toString() === 'true'
  const isCustom = query.get('sysparm_request_type') === 'custom_app'
  const progress = attempt(() => {
    installPackage(instance, readArchive(file.content), { withDemoData, as: isCustom ? 'custom' : 'store' })
    return ''
  })
  const { id } = recordProgress(instance, progress)
  return json(200, { executionTracker: id, rollbackContext: instance.newSysId() })
}

/** Runs an installation step; what is wrong with the package becomes the tracker's message. */
export function attempt(work: () => string): Omit<Progress, 'id'> {
  try {
    return { status: '2', message: work() }
  } catch (error) {
    if (error instanceof PackageError) return { status: '3', message: error.message }
    throw error
  }
}

function describe({ status, message }: Progress) {
  const isDone = status === '2'
  return {
    status,
    status_label: isDone ? 'Successful' : 'Failed',
    status_message: message,
    status_detail: '',
    error: isDone ? '' : message,
  }
}

function apiErrorBody(message: string): unknown {
  const { content } = apiError(401, message, null)
  return content.kind === 'document' ? content.document : {}
}

function json(status: number, body: unknown): TransactionResponse {
  return { status, headers: [['Content-Type', 'application/json;charset=UTF-8']], body: JSON.stringify(body) }
}
