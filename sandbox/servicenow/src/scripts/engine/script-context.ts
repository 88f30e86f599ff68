import { known } from './known.ts'
import { createHash } from 'node:crypto'
import vm from 'node:vm'
import { classLibrarySource } from './class-library.ts'
import { hideFeaturesSource } from './hidden-features.ts'

/** A function of the context's own realm, made from source text. */
export type ContextFunction = (...values: unknown[]) => unknown

/**
 * One JavaScript realm with ECMAScript built-ins only, used for all scripts and modules of one scope on one thread.
 *
 * `node:vm` is no security boundary. It keeps scripts from using what the platform does not have; the code that runs
 * here is the operator's own.
 */
export interface ScriptContext {
  /**
   * Compiles `(function (names...) { body })`; compiled functions are kept by content.
   *
   * @param headLines lines of `body` above the author's first, so that stacks show the author's line numbers
   */
  compile(body: string, names: readonly string[], label: string, headLines?: number): ContextFunction
  /** Calls `work` so that the engine stops it, and its microtasks, after `timeoutMs`. @throws as `work`, or the timeout */
  callWithin(work: () => unknown, timeoutMs: number): unknown
  /** Copies plain data into the realm, so that arrays are arrays there. */
  adopt(value: unknown): unknown
  /** `Class` of script includes and the extended `Object`. */
  readonly classes: Readonly<Record<string, unknown>>
}

export function createScriptContext(name: string): ScriptContext {
  const context = vm.createContext(known<object>(Object.create(null)), {
    name,
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  })
  vm.runInContext(hideFeaturesSource, context)
  const classes = known<Readonly<Record<string, unknown>>>(vm.runInContext(classLibrarySource, context))
  const parse = known<(text: string) => unknown>(vm.runInContext('JSON.parse', context))
  const slot: { work: (() => unknown) | undefined } = { work: undefined }
  const enter = known<(target: typeof slot) => () => unknown>(vm.runInContext('(slot) => () => slot.work()', context))
  Object.defineProperty(context, '__transaction', { value: enter(slot) })
  const run = new vm.Script('__transaction()', { filename: 'transaction' })
  const compiled = new Map<string, ContextFunction>()

  return {
    classes,
    compile(body, names, label, headLines = 0) {
      const key = createHash('sha256').update(`${label}\n${names.join()}\n${body}`).digest('base64')
      const earlier = compiled.get(key)
      if (earlier) return earlier
      const source = `(function (${names.join(', ')}) {\n${body}\n})`
      const script = new vm.Script(source, { filename: label, lineOffset: -1 - headLines })
      const made = known<ContextFunction>(script.runInContext(context))
      compiled.set(key, made)
      return made
    },
    callWithin(work, timeoutMs) {
      slot.work = work
      return known<unknown>(run.runInContext(context, { timeout: Math.max(1, Math.ceil(timeoutMs)) }))
    },
    adopt(value) {
      return value === undefined ? undefined : parse(JSON.stringify(value))
    },
  }
}

/** Whether the engine, not the script, ended a call of {@link ScriptContext.callWithin}. */
export function isTimeout(error: unknown): boolean {
  // Not `instanceof Error`: the engine makes the error in the realm it stopped.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
