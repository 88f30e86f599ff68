/** Statements that guard a table by tenant: row-level security, and the rights of the role tenant work runs as. */
export function guardTenantTable(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `create policy own_tenant on ${table} to scorelink_tenant
      using (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)
      with check (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)`,
    `grant select, insert, update, delete on ${table} to scorelink_tenant`,
  ]
}
