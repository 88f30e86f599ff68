import '@servicenow/sdk/global'
import { Acl, CrossScopePrivilege, RestApi, StringColumn, Table, UiPage } from '@servicenow/sdk/core'
import page from '../client/index.html'
import {
  postPassword,
  postRegistry,
  postRoles,
  postSecret,
  postUser,
  putPortal,
  putRegistry,
  putUser,
  readConnectionState,
  readState,
  repairRegistry,
} from '../server/checklist/handlers.ts'
import { admin, viewer } from './roles.now.ts'

/** What people entered on the installation checklist. One row at most; no secret is kept. */
export const x_mioms_m365ticket_checklist = Table({
  name: 'x_mioms_m365ticket_checklist',
  label: 'Microsoft 365 Installation Checklist',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: false,
  index: [{ name: 'ix_checklist_slot', unique: true, element: 'slot' }],
  schema: {
    slot: StringColumn({ label: 'Slot', maxLength: 20 }),
    redirect_address: StringColumn({ label: 'Redirect address', maxLength: 1024 }),
    setup_page: StringColumn({ label: "Portal's setup page", maxLength: 1024 }),
    client_id: StringColumn({ label: 'Client ID', maxLength: 255 }),
    integration_user: StringColumn({ label: 'Integration user', maxLength: 32 }),
  },
})

Acl({
  $id: Now.ID['acl-checklist-read'],
  type: 'record',
  table: 'x_mioms_m365ticket_checklist',
  operation: 'read',
  roles: [admin],
})

// What the steps look at and make. Each is refused on instances that keep these tables to themselves: the page says so.
CrossScopePrivilege({
  $id: Now.ID['privilege-oauth_entity-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'oauth_entity',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-oauth_entity-create'],
  operation: 'create',
  status: 'allowed',
  targetName: 'oauth_entity',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-oauth_entity-write'],
  operation: 'write',
  status: 'allowed',
  targetName: 'oauth_entity',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_user-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_user-create'],
  operation: 'create',
  status: 'allowed',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_user-write'],
  operation: 'write',
  status: 'allowed',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_user_role-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_user_role',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_user_has_role-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_user_has_role',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_user_has_role-create'],
  operation: 'create',
  status: 'allowed',
  targetName: 'sys_user_has_role',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

const setUp = Acl({
  $id: Now.ID['acl-checklist-api'],
  name: 'x_mioms_m365ticket installation checklist',
  type: 'rest_endpoint',
  operation: 'execute',
  roles: [admin],
  description: 'Administrators of the connector, at the installation checklist. Not the portal.',
})
const look = Acl({
  $id: Now.ID['acl-connection-api'],
  name: 'x_mioms_m365ticket connection status',
  type: 'rest_endpoint',
  operation: 'execute',
  roles: [viewer],
  description: 'People who may see the state of the connection',
})

RestApi({
  $id: Now.ID['checklist-api'],
  name: 'Microsoft 365 installation checklist',
  serviceId: 'checklist',
  shortDescription: 'What the installation checklist page checks and does. For the page only.',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [setUp],
  versions: [{ $id: Now.ID['checklist-api-v1'], version: 1, isDefault: true, active: true }],
  routes: [
    {
      $id: Now.ID['checklist-state'],
      name: 'Checks every step',
      method: 'GET',
      path: '/state',
      version: 1,
      script: readState,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-connection'],
      name: 'Connection status',
      method: 'GET',
      path: '/connection',
      version: 1,
      script: readConnectionState,
      enforceAcl: [look],
    },
    {
      $id: Now.ID['checklist-portal'],
      name: 'Where the portal is',
      method: 'PUT',
      path: '/portal',
      version: 1,
      script: putPortal,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-registry-create'],
      name: 'Registers the portal',
      method: 'POST',
      path: '/registry',
      version: 1,
      script: postRegistry,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-registry-pick'],
      name: 'An application registered by hand',
      method: 'PUT',
      path: '/registry',
      version: 1,
      script: putRegistry,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-registry-repair'],
      name: 'Mends the application',
      method: 'POST',
      path: '/registry/repair',
      version: 1,
      script: repairRegistry,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-registry-secret'],
      name: 'A new client secret',
      method: 'POST',
      path: '/registry/secret',
      version: 1,
      script: postSecret,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-user-create'],
      name: 'Makes the integration user',
      method: 'POST',
      path: '/user',
      version: 1,
      script: postUser,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-user-pick'],
      name: 'A user that is there',
      method: 'PUT',
      path: '/user',
      version: 1,
      script: putUser,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-user-roles'],
      name: 'Gives the integration user its roles',
      method: 'POST',
      path: '/user/roles',
      version: 1,
      script: postRoles,
      enforceAcl: [setUp],
    },
    {
      $id: Now.ID['checklist-user-password'],
      name: 'A new password for the integration user',
      method: 'POST',
      path: '/user/password',
      version: 1,
      script: postPassword,
      enforceAcl: [setUp],
    },
  ],
})

UiPage({
  $id: Now.ID['checklist-page'],
  endpoint: 'x_mioms_m365ticket_checklist.do',
  description: 'Installation checklist and connection status',
  html: page,
  direct: true,
})
