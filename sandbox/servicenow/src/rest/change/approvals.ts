import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, failures, type ApiReply } from '../envelope.ts'
import { requireRole, sentFields, updateTyped } from './change-call.ts'
import { changeOf } from './change-request.ts'

const DECISIONS = new Set(['approved', 'rejected'])

/** `PATCH /change/{sys_id}/approvals`: the caller decides the approvals of this change that wait for him. */
export function decideApprovals(context: RouteContext): ApiReply {
  requireRole(context, 'write')
  const { state, comments } = sentFields(context)
  if (typeof state !== 'string' || !DECISIONS.has(state)) {
    return failures.badRequest('Invalid approval state', 'state must be approved or rejected')
  }
  const { instance, actor } = context
  const sysId = changeOf(context)['sys_id'] ?? ''
  const query = `sysapproval=${sysId}^approver=${actor.sysId}^state=requested`
  const waiting = instance.records.find('sysapproval_approver', { query }, actor)
  if (waiting.length === 0) return failures.noRecordFound()
  const decision = typeof comments === 'string' ? { state, comments } : { state }
  return apiResult(waiting.map((approval) => updateTyped(context, 'sysapproval_approver', approval, decision)))
}
