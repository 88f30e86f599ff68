import type { Dictionary, TableDefinition } from '../../instance.ts'
import type { Core } from '../core.ts'
import { bumpMetadataVersion } from '../storage/state.ts'
import { ensureDeclaredIndexes } from '../storage/declared-indexes.ts'
import { ensurePhysical } from '../storage/schema.ts'
import { requireTable } from './dictionary.ts'
import { physicalColumns } from './declare.ts'
import { declarationOf, describeTable } from './describe-table.ts'

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

/**
 * Storage first, so that a record of the dictionary never promises a column that is not there.
 * @throws Error for a name the platform does not allow, or a parent that is not there.
 */
function define(core: Core, definition: TableDefinition): void {
  const { connection } = core
  connection.atomically(() => {
    const { name, parent } = definition
    const lineage = parent === undefined ? [name] : core.snapshot().lineage(parent)
    const root = lineage.at(-1)
    if (root === undefined) throw new Error(`Table ${name} extends ${parent}, which does not exist`)
    const declaration = declarationOf(definition)
    ensurePhysical(connection, root, physicalColumns(declaration))
    describeTable(core, definition, declaration)
    bumpMetadataVersion(connection)
    if (definition.indexes !== undefined) {
      ensureDeclaredIndexes(connection, requireTable(core.snapshot(), name), definition.indexes)
    }
  })
}
