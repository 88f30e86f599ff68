import { known } from './known.ts'
import type { Actor, Instance } from '../../instance.ts'
import { apiModules, type ApiModules } from '../glide/api-surface.ts'
import { visibleNames } from './visible-names.ts'
import { createGeneration, type Generation } from './generation.ts'
import { createModuleLoader, type ModuleLoader, type ModuleStore } from './module-loader.ts'
import { createScriptContext, type ScriptContext } from './script-context.ts'
import { TransactionCancelled } from './script-error.ts'
import { createScriptIncludes, type ScriptIncludes } from './script-includes.ts'
import { GLOBAL_SCOPE, readScope, SYSTEM_ACTOR, type Scope } from './scope.ts'
import { createSession, type Session } from './session.ts'

/** Milliseconds a script may run; the platform's own default for REST transactions is a minute. */
const DEFAULT_LIMIT_MS = 30_000

/** Rules may trigger rules; the platform stops at a similar depth. */
const MAX_DEPTH = 16

/** Who and what is running at one level of nesting: a REST handler, below it the rule its insert triggered. */
interface Frame {
  readonly scope: Scope
  readonly actor: Actor
}

export interface ScriptRun {
  readonly source: string
  /** Shown in stacks and the log: `script:sys_script.My rule`. */
  readonly label: string
  readonly actor: Actor
  /** Names the script sees beside the platform's own: `current`, `request`. */
  readonly variables?: Readonly<Record<string, unknown>>
}

/** The code of one scope on this thread, until something is installed. */
export interface Workspace {
  readonly scope: Scope
  readonly context: ScriptContext
  readonly modules: ModuleLoader
  readonly api: ApiModules
  readonly includes: ScriptIncludes
}

/** Runs scripts on one transaction thread. One for each instance, see {@link runtimeOf}. */
export interface ScriptRuntime {
  readonly instance: Instance
  readonly generation: Generation
  /** User and scope of the innermost running script. */
  readonly frame: Frame
  readonly session: Session
  /** Starts a transaction with messages of its own; a nested call joins nothing and restores the outer one after. */
  withSession<T>(session: Session, work: () => T): T
  /** @returns what the script left in `answer`. @throws TransactionCancelled, or whatever the script threw */
  run(scope: Scope, script: ScriptRun): unknown
  /** Value of an expression such as a rule's condition. */
  evaluate(scope: Scope, script: ScriptRun): unknown
  /** Runs host code as the scope's, under the time limit. */
  enter<T>(scope: Scope, actor: Actor, work: (workspace: Workspace) => T): T
  workspace(scope: Scope): Workspace
  /** @throws TransactionCancelled when the time is up; loops and platform calls of a script ask. */
  checkTime(): void
  /** The application of that sys_id or technical name; unknown ones are global. */
  scope(idOrName: string): Scope
  /** Remembers a value read from script tables until something is installed or changed. */
  cached<T>(key: string, read: () => T): T
}

const runtimes = new WeakMap<Instance, ScriptRuntime>()

/** The runtime of this thread's instance, made at first use. */
export function runtimeOf(instance: Instance): ScriptRuntime {
  const earlier = runtimes.get(instance)
  if (earlier) return earlier
  const made = createRuntime(instance)
  runtimes.set(instance, made)
  return made
}

function createRuntime(instance: Instance): ScriptRuntime {
  const generation = createGeneration(instance)
  const frames: Frame[] = []
  const workspaces = new Map<string, Workspace>()
  const cache = new Map<string, unknown>()
  let mark = generation.current()
  let session = createSession()
  let deadlineMs = Infinity

  /** Only between transactions: a script that installs something keeps the code it runs on. */
  function dropStaleCode(): void {
    const now = generation.current()
    if (now === mark) return
    mark = now
    cache.clear()
    if (frames.length === 0) workspaces.clear()
  }

  function openWorkspace(scope: Scope): Workspace {
    const open = workspaces.get(scope.name)
    if (open) return open
    const context = createScriptContext(scope.name, () => runtime.checkTime())
    const api = apiModules({ runtime, scope, context })
    const includes = createScriptIncludes(runtime, scope)
    const modules = createModuleLoader(context, scope.name, scope.packageRoot, moduleStore(instance, api, includes))
    const workspace: Workspace = { scope, context, modules, api, includes }
    workspaces.set(scope.name, workspace)
    return workspace
  }

  const runtime: ScriptRuntime = {
    instance,
    generation,
    get frame() {
      return frames.at(-1) ?? { scope: GLOBAL_SCOPE, actor: SYSTEM_ACTOR }
    },
    get session() {
      return session
    },
    withSession(next, work) {
      const outer = session
      session = next
      try {
        return work()
      } finally {
        session = outer
      }
    },
    run(scope, script) {
      const body = `var answer;\nreturn (function () {\n${script.source}\n;return typeof answer === 'undefined' ? undefined : answer\n}).call(this)`
      return runtime.enter(scope, script.actor, (workspace) => call(workspace, script, body, 2))
    },
    evaluate(scope, script) {
      return runtime.enter(scope, script.actor, (workspace) =>
        call(workspace, script, `return (${script.source}\n)`, 0),
      )
    },
    enter(scope, actor, work) {
      dropStaleCode()
      const depth = frames.length
      if (depth >= MAX_DEPTH) throw new Error(`Script nesting exceeds ${MAX_DEPTH} levels`)
      if (depth === 0) deadlineMs = performance.now() + limitMs(instance)
      const workspace = openWorkspace(scope)
      frames.push({ scope, actor: { ...actor, scope: scope.name } })
      try {
        return known<ReturnType<typeof work>>(workspace.context.call(() => work(workspace)))
      } finally {
        frames.length = depth
        if (depth === 0) deadlineMs = Infinity
      }
    },
    workspace: openWorkspace,
    scope: (idOrName) => runtime.cached(`scope:${idOrName}`, () => readScope(instance, idOrName)),
    checkTime() {
      if (performance.now() > deadlineMs) throw new TransactionCancelled()
    },
    cached<T>(key: string, read: () => T): T {
      dropStaleCode()
      if (cache.has(key)) return known<T>(cache.get(key))
      const value = read()
      cache.set(key, value)
      return value
    },
  }
  return runtime
}

/** @param headLines lines of the wrapper above the script's first */
function call(workspace: Workspace, script: ScriptRun, body: string, headLines: number): unknown {
  const variables = { ...visibleNames(workspace, script.source), ...script.variables }
  const names = Object.keys(variables)
  const run = workspace.context.compile(body, names, script.label, headLines)
  return run(...names.map((name) => variables[name]))
}

function moduleStore(instance: Instance, api: ApiModules, includes: ScriptIncludes): ModuleStore {
  return {
    find(id) {
      const row = instance.records.find('sys_module', { query: `path=${id}`, limit: 1 }, SYSTEM_ACTOR)[0]
      if (row === undefined) return undefined
      return { id, source: row['content'] ?? '', external: row['external_source'] === 'true' }
    },
    virtual(name) {
      return api.module(name) ?? includes.ofScope(name.slice('@servicenow/glide/'.length))
    },
  }
}

function limitMs(instance: Instance): number {
  const configured = Number(instance.property('sandbox.script.limit_ms'))
  return Number.isFinite(configured) && configured > 0 ? configured : DEFAULT_LIMIT_MS
}
