import type { Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { isName } from '../storage/identifiers.ts'
import { ensurePhysical } from '../storage/schema.ts'
import { bumpMetadataVersion } from '../storage/state.ts'
import { dictionaryRecords, physicalColumns, recordWriter } from './declare.ts'

/** Gives a table that came as a `sys_db_object` record its storage and the columns every table has. */
export function storeTable(core: Core, row: Row): void {
  const name = row['name'] ?? ''
  if (!isName(name) || row['super_class']) return
  const declaration = { name, label: row['label'] || name, columns: {} }
  ensurePhysical(core.connection, name, physicalColumns(declaration))
  const add = recordWriter(core.connection, core.nowText())
  for (const record of dictionaryRecords(declaration)) {
    if (record.table === 'sys_dictionary') add(record.table, record.key, record.fields)
  }
  bumpMetadataVersion(core.connection)
}

/** Gives a column that came as a `sys_dictionary` record its storage. */
export function storeColumn(core: Core, row: Row): void {
  const [table = '', element = ''] = [row['name'], row['element']]
  const root = core.snapshot().lineage(table).at(-1)
  if (root === undefined || !isName(element)) return
  const column = { name: element, type: row['internal_type'] || 'string', unique: row['unique'] === 'true' }
  ensurePhysical(core.connection, root, [{ ...column, declaredBy: table }])
  bumpMetadataVersion(core.connection)
}
