import type { Column, Instance } from '../../instance.ts'

/** Adds text columns to a table, and makes the table when there is none. */
export function defineColumns(instance: Instance, tableName: string, names: readonly string[]): void {
  const table = instance.dictionary.table(tableName)
  const columns = new Map(table?.columns ?? systemColumns(instance, tableName))
  for (const name of names) if (!columns.has(name)) columns.set(name, textColumn(name, tableName))
  instance.dictionary.define({
    name: tableName,
    label: tableName,
    parent: undefined,
    scope: 'global',
    access: 'public',
    readAccess: true,
    createAccess: false,
    alterAccess: false,
    deleteAccess: false,
    webServiceAccess: true,
    ...table,
    columns,
  })
}

/** What every table has, taken from one that is there. */
function systemColumns(instance: Instance, declaredBy: string): ReadonlyArray<readonly [string, Column]> {
  const columns = instance.dictionary.table('sys_user')?.columns ?? new Map<string, Column>()
  return [...columns].flatMap(([name, column]) => (name.startsWith('sys_') ? [[name, { ...column, declaredBy }]] : []))
}

function textColumn(name: string, declaredBy: string): Column {
  return {
    name,
    label: name,
    type: 'string',
    maxLength: 4000,
    reference: undefined,
    mandatory: false,
    readOnly: false,
    unique: false,
    defaultValue: '',
    hasChoices: false,
    display: false,
    declaredBy,
  }
}
