import type { ReactNode } from 'react'
import type { Refusal } from '../../server/checklist/refusal.ts'
import { Callout } from './Callout.tsx'
import { ExternalLink } from './ExternalLink.tsx'

/** Label of a table and the roles that open it to a person. */
const TABLES: Readonly<Record<string, { readonly label: string; readonly roles: string; readonly things: string }>> = {
  oauth_entity: {
    label: 'Application Registries',
    roles: 'admin or oauth_admin',
    things: 'applications of the registry',
  },
  sys_user: { label: 'User', roles: 'admin or user_admin', things: 'users' },
  sys_user_has_role: { label: 'User Role', roles: 'admin or user_admin', things: 'roles of users' },
  sys_user_role: { label: 'Role', roles: 'admin or user_admin', things: 'roles' },
}

const VERBS = { read: 'read', create: 'create', update: 'change' } as const
const TICKS = { read: 'Can read', create: 'Can create', update: 'Can update' } as const
const OPERATIONS = { read: 'Read', create: 'Create', update: 'Write' } as const

/** What the instance refused, why, and the way out of it. */
export function RefusalPanel({ refusal }: { refusal: Refusal }) {
  const { table, operation, cause, message } = refusal
  const { label, roles, things } = TABLES[table] ?? { label: table, roles: 'admin', things: 'records' }
  const title =
    cause === 'person-lacks-rights'
      ? `Your user may not ${VERBS[operation]} ${things}`
      : `This instance does not let the connector ${VERBS[operation]} ${things}`
  return (
    <Callout kind="critical" title={title}>
      {message !== '' && (
        <>
          <p>The instance says:</p>
          <blockquote>{message}</blockquote>
        </>
      )}
      {cause === 'table-closed' && <TableRemedy table={table} label={label} operation={operation} />}
      {cause === 'privilege-denied' && <PrivilegeRemedy table={table} operation={operation} />}
      {cause === 'person-lacks-rights' && (
        <p>
          It takes the role {roles}. Ask somebody who has it to open this checklist and do this step: what they do is
          kept here.
        </p>
      )}
      {cause === 'other' && (
        <p>
          A business rule, a data policy or an access control of this instance stands in the way.{' '}
          <b>System Logs › All</b> names it. The step can be done by hand as well, below.
        </p>
      )}
    </Callout>
  )
}

function TableRemedy({ table, label, operation }: Pick<Refusal, 'table' | 'operation'> & { label: string }) {
  return (
    <>
      <p>
        Somebody changed the application access of the table from what ServiceNow ships. To put it back, open{' '}
        <ExternalLink href={`/sys_db_object.do?sysparm_query=name=${table}`}>the settings of the table</ExternalLink> (
        <b>System Definition › Tables</b>, application access) as an administrator and set:
      </p>
      <dl className="facts">
        <Setting name="Label">{label}</Setting>
        <Setting name="Name">
          <code>{table}</code>
        </Setting>
        <Setting name="Accessible from">All application scopes</Setting>
        <Setting name="Can read">selected</Setting>
        {operation !== 'read' && <Setting name={TICKS[operation]}>selected</Setting>}
      </dl>
      <p>
        Are the settings read-only? Change the application scope at the top of that page to Global first. Then check
        again. If the table is meant to be closed, do the step by hand: it needs no access of the connector.
      </p>
    </>
  )
}

function PrivilegeRemedy({ table, operation }: Pick<Refusal, 'table' | 'operation'>) {
  return (
    <>
      <p>
        The connector&apos;s privilege is denied or waits for approval. Open{' '}
        <ExternalLink href={`/sys_scope_privilege_list.do?sysparm_query=target_name=${table}`}>
          Application Cross-Scope Access
        </ExternalLink>{' '}
        as an administrator and set the status to <b>Allowed</b> for:
      </p>
      <dl className="facts">
        <Setting name="Source scope">Microsoft 365 Ticketing Connector</Setting>
        <Setting name="Target name">
          <code>{table}</code>
        </Setting>
        <Setting name="Operation">{OPERATIONS[operation]}</Setting>
      </dl>
      <p>Then check again.</p>
    </>
  )
}

function Setting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
