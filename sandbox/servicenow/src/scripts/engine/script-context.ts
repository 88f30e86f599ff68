import { known } from './known.ts'
import { createHash } from 'node:crypto'
import vm from 'node:vm'
import { classLibrarySource } from './class-library.ts'
import { guardLoops } from './loop-guard.ts'
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
  /** Calls `work`, then lets promises of this realm settle. @throws as `work` does */
  call(work: () => unknown): unknown
  /** Copies plain data into the realm, so that arrays are arrays there. */
  adopt(value: unknown): unknown
  /** `Class` of script includes and the extended `Object`. */
  readonly classes: Readonly<Record<string, unknown>>
}

/**
 * Looks at the clock every 256 rounds of loops. Once the time was up every round looks, so that a script which catches
 * the error is stopped by the loop around.
 */
const countRoundsSource = `(checkTime) => {
  let rounds = 0
  let isOver = false
  return () => {
    rounds += 1
    if (!isOver && rounds % 256 !== 0) return
    isOver = true
    checkTime()
    isOver = false
  }
}`

/** @param checkTime called now and then by running loops; throws to end the script */
export function createScriptContext(name: string, checkTime: () => void): ScriptContext {
  const context = vm.createContext(known<object>(Object.create(null)), {
    name,
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  })
  vm.runInContext(hideFeaturesSource, context)
  const classes = known<Readonly<Record<string, unknown>>>(vm.runInContext(classLibrarySource, context))
  const parse = known<(text: string) => unknown>(vm.runInContext('JSON.parse', context))
  const slot: { work: (() => unknown) | undefined } = { work: undefined }
  const countRounds = known<(checkTime: () => void) => unknown>(vm.runInContext(countRoundsSource, context))
  Object.defineProperty(context, '__round', { value: countRounds(checkTime) })
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
      const source = guardLoops(`(function (${names.join(', ')}) {\n${body}\n})`, '__round();')
      const script = new vm.Script(source, { filename: label, lineOffset: -1 - headLines })
      const made = known<ContextFunction>(script.runInContext(context))
      compiled.set(key, made)
      return made
    },
    call(work) {
      slot.work = work
      return known<unknown>(run.runInContext(context))
    },
    adopt(value) {
      return value === undefined ? undefined : parse(JSON.stringify(value))
    },
  }
}
