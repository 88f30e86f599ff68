import type { Actor, Instance } from '../../instance.ts'
import type { ScriptRuntime } from '../engine/runtime.ts'
import type { Scope } from '../engine/scope.ts'
import type { ScriptContext } from '../engine/script-context.ts'

/** What every platform class of one scope works with. */
export interface Environment {
  readonly runtime: ScriptRuntime
  readonly scope: Scope
  readonly context: ScriptContext
}

export function instanceOf(environment: Environment): Instance {
  return environment.runtime.instance
}

/** The user the running transaction acts for, with this scope as the acting one. */
export function actorOf(environment: Environment): Actor {
  return { ...environment.runtime.frame.actor, scope: environment.scope.name }
}
