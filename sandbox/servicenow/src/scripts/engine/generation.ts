import type { Instance } from '../../instance.ts'

/**
 * Marks the state of the installed scripts, so that every transaction thread notices when another one changed them and
 * drops what it compiled. A random mark instead of a counter: after a snapshot was restored an old number could come
 * back with other contents.
 */
export interface Generation {
  current(): string
  advance(): void
}

/** Tables whose records are code or decide which code runs. */
const SCRIPT_TABLES = new Set([
  'sys_module',
  'sys_script',
  'sys_script_include',
  'sys_ws_definition',
  'sys_ws_version',
  'sys_ws_operation',
  'sysevent_script_action',
  'sys_ui_page',
  'sys_scope',
  'sys_app',
  'sys_store_app',
])

export function isScriptTable(table: string): boolean {
  return SCRIPT_TABLES.has(table)
}

export function createGeneration(instance: Instance): Generation {
  const { sql } = instance
  sql.exec('CREATE TABLE IF NOT EXISTS script_generation (id INTEGER PRIMARY KEY CHECK (id = 1), mark TEXT NOT NULL)')
  const read = sql.prepare('SELECT mark FROM script_generation WHERE id = 1')
  const write = sql.prepare(
    'INSERT INTO script_generation (id, mark) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark',
  )
  return {
    current: () => {
      const mark = read.get()?.['mark']
      return typeof mark === 'string' ? mark : ''
    },
    advance: () => {
      write.run(instance.newSysId())
    },
  }
}
