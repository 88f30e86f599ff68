import { requireExecute } from '../access/script-include-access.ts'
import type { ScriptRuntime, Workspace } from './runtime.ts'
import { SYSTEM_ACTOR, type Scope } from './scope.ts'
import { visibleNames } from './visible-names.ts'

/** Script includes as one scope sees them: its own by name, another scope's as `scope.Name`. */
export interface ScriptIncludes {
  /** Class of this scope, or undefined. */
  own(name: string): unknown
  /** Names of this scope's active script includes. */
  names(): readonly string[]
  /** Classes of a scope, for `@servicenow/glide/<scope>` and the name `<scope>`; undefined when it has none. */
  ofScope(scope: string): Readonly<Record<string, unknown>> | undefined
}

export function createScriptIncludes(runtime: ScriptRuntime, scope: Scope): ScriptIncludes {
  const { records } = runtime.instance
  const loaded = new Map<string, unknown>()

  return {
    own(name) {
      if (loaded.has(name)) return loaded.get(name)
      const query = `api_name=${scope.name}.${name}^active=true`
      const row = records.find('sys_script_include', { query, limit: 1 }, SYSTEM_ACTOR)[0]
      if (row === undefined) return undefined
      const made = evaluate(runtime.workspace(scope), name, row['script'] ?? '')
      loaded.set(name, made)
      return made
    },
    names: () =>
      runtime.cached(`includes:${scope.name}`, () =>
        records
          .find('sys_script_include', { query: `api_nameSTARTSWITH${scope.name}.^active=true` }, SYSTEM_ACTOR)
          .map((row) => row['name'] ?? '')
          .filter((name) => /^[A-Za-z_$][\w$]*$/.test(name)),
      ),
    ofScope(target) {
      const query = `api_nameSTARTSWITH${target}.^active=true`
      const rows = records.find('sys_script_include', { query }, SYSTEM_ACTOR)
      if (rows.length === 0) return undefined
      const classes: Record<string, unknown> = {}
      for (const row of rows) {
        const name = row['name'] ?? ''
        Object.defineProperty(classes, name, {
          enumerable: true,
          get: () => {
            requireExecute(runtime, scope, { scope: target, name, access: row['access'] ?? '' })
            return runtime.workspace(runtime.scope(target)).includes.own(name)
          },
        })
      }
      return classes
    },
  }
}

function evaluate(workspace: Workspace, name: string, source: string): unknown {
  const visible = visibleNames(workspace, source, name)
  const names = Object.keys(visible)
  const run = workspace.context.compile(`${source}\n;return ${name}`, names, `script:sys_script_include.${name}`)
  return run(...names.map((key) => visible[key]))
}
