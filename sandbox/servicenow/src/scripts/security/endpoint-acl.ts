import type { Actor, Instance, Row } from '../../instance.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { evaluateAclScript } from './acl-script.ts'

/**
 * Whether one of the listed access controls of type `REST_Endpoint` lets the user in: roles, then script, both inside
 * one rule. An inactive rule counts as not there; with none left the check is the platform's default, which every
 * internal user passes.
 *
 * @param aclIds comma-separated sys_ids of `sys_security_acl`
 */
export function passesEndpointAcls(instance: Instance, aclIds: string, actor: Actor): boolean {
  const acls = aclIds
    .split(',')
    .map((id) => instance.records.get('sys_security_acl', id.trim()))
    .filter((row) => row?.['active'] === 'true')
    .filter((row) => row !== undefined)
  return acls.length === 0 || acls.some((acl) => passes(instance, acl, actor))
}

function passes(instance: Instance, acl: Row, actor: Actor): boolean {
  if (acl['admin_overrides'] === 'true' && actor.roles.has('admin')) return true
  const roles = rolesOf(instance, acl['sys_id'] ?? '')
  if (roles.length > 0 && !roles.some((role) => actor.roles.has(role))) return false
  if (acl['advanced'] !== 'true' || !acl['script']) return true
  const { sys_id: sysId = '', script, sys_scope: scope = '' } = acl
  return evaluateAclScript(instance, { sysId, script, scope }, actor)
}

function rolesOf(instance: Instance, aclId: string): string[] {
  return instance.records
    .find('sys_security_acl_role', { query: `sys_security_acl=${aclId}` }, SYSTEM_ACTOR)
    .map((link) => instance.records.get('sys_user_role', link['sys_user_role'] ?? '')?.['name'] ?? '')
    .filter((name) => name !== '')
}
