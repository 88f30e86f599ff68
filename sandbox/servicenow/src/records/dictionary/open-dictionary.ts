import type { Dictionary, TableDefinition } from '../../instance.ts'
import type { Core } from '../core.ts'
import { bumpMetadataVersion } from '../storage/state.ts'
import { ensurePhysical } from '../storage/schema.ts'
import { describeTable } from './describe-table.ts'

/** The dictionary as the rest of the simulator sees it: reads follow every thread's changes, `define` widens it. */
export function createDictionary(core: Core): Dictionary {
  return {
    table: (name) => core.snapshot().table(name),
    tables: () =>
      core
        .snapshot()
        .names()
        .flatMap((name) => core.snapshot().table(name) ?? []),
    lineage: (name) => core.snapshot().lineage(name),
    descendants: (name) => core.snapshot().descendants(name),
    define: (definition) => define(core, definition),
  }
}

/** Storage first, so that a record of the dictionary never promises a column that is not there. */
function define(core: Core, definition: TableDefinition): void {
  const { connection } = core
  connection.atomically(() => {
    const root = definition.parent === undefined ? definition.name : core.snapshot().lineage(definition.parent).at(-1)
    const own = [...definition.columns.values()].filter((column) => column.declaredBy === definition.name)
    ensurePhysical(
      connection,
      root ?? definition.name,
      own.map(({ name, type, unique, declaredBy }) => ({ name, type, unique, declaredBy })),
    )
    describeTable(core, definition, own)
    bumpMetadataVersion(connection)
  })
}
